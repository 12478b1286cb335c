import { boolean, list, longInteger, object, text, texts, type Placed } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';

/** `securityContext` of pods and of containers: the fields of Kubernetes 1.34. */

const seLinuxOptions = object({ user: text, role: text, type: text, level: text });
const profile = object({ type: text, localhostProfile: text });
const windowsOptions = object({ gmsaCredentialSpecName: text, gmsaCredentialSpec: text, runAsUserName: text, hostProcess: boolean });

const shared = {
  seLinuxOptions,
  windowsOptions,
  runAsUser: longInteger,
  runAsGroup: longInteger,
  runAsNonRoot: boolean,
  seccompProfile: profile,
  appArmorProfile: profile,
};

export const podSecurityContext = object(
  {
    ...shared,
    supplementalGroups: list(longInteger),
    supplementalGroupsPolicy: text,
    fsGroup: longInteger,
    fsGroupChangePolicy: text,
    seLinuxChangePolicy: text,
    sysctls: list(object({ name: text, value: text })),
  },
  ({ runAsUser, runAsGroup, fsGroup, supplementalGroups = [] }, diagnosis) =>
    checkIds([runAsUser, runAsGroup, fsGroup, ...supplementalGroups], diagnosis),
);

export const containerSecurityContext = object(
  {
    ...shared,
    capabilities: object({ add: texts, drop: texts }),
    privileged: boolean,
    readOnlyRootFilesystem: boolean,
    allowPrivilegeEscalation: boolean,
    procMount: text,
  },
  ({ runAsUser, runAsGroup }, diagnosis) => checkIds([runAsUser, runAsGroup], diagnosis),
);

function checkIds(ids: readonly (Placed<number> | undefined)[], diagnosis: Diagnosis): void {
  for (const id of ids) if (id && id.value < 0) diagnosis.invalid(id.place, 'not-negative');
}
