import { anything, boolean, fileMode, isWritten, list, object, placeOf, text, textMap, unread, type ObjectOf } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { checkName, checkUnique, requireText } from './name-rules.ts';

/** Volumes of pods: the fields of Kubernetes 1.34. They name ConfigMaps, in which needs are looked for. */

const keyToPath = object({ key: text, path: text, mode: fileMode });
const namedSource = { name: text, items: list(keyToPath), optional: boolean };

const configMap = object({ ...namedSource, defaultMode: fileMode });
const fieldItems = list(
  object({ path: text, fieldRef: object({ apiVersion: text, fieldPath: text }), resourceFieldRef: anything, mode: fileMode }),
);

const projected = object({
  sources: list(
    object({ configMap: object(namedSource), secret: object(namedSource), downwardAPI: object({ items: fieldItems }) }, undefined, {
      open: true,
    }),
  ),
  defaultMode: fileMode,
});

const volumeFields = {
  name: text,
  emptyDir: object({ medium: text, sizeLimit: anything }),
  hostPath: object({ path: text, type: text }, ({ place, path }, diagnosis) => requireText(place, 'path', path, diagnosis)),
  secret: object(
    { secretName: text, items: list(keyToPath), defaultMode: fileMode, optional: boolean },
    ({ place, secretName }, diagnosis) => requireText(place, 'secretName', secretName, diagnosis),
  ),
  nfs: object({ server: text, path: text, readOnly: boolean }),
  persistentVolumeClaim: object({ claimName: text, readOnly: boolean }, ({ place, claimName }, diagnosis) =>
    requireText(place, 'claimName', claimName, diagnosis),
  ),
  downwardAPI: object({ items: fieldItems, defaultMode: fileMode }),
  configMap,
  projected,
  csi: object({ driver: text, readOnly: boolean, fsType: text, volumeAttributes: textMap, nodePublishSecretRef: object({ name: text }) }),
  ephemeral: object({ volumeClaimTemplate: object(unread('metadata spec')) }),
  image: object({ reference: text, pullPolicy: text }),
  ...unread(
    'gcePersistentDisk awsElasticBlockStore gitRepo iscsi glusterfs rbd flexVolume cinder cephfs flocker fc azureFile vsphereVolume',
    'quobyte azureDisk photonPersistentDisk portworxVolume scaleIO storageos',
  ),
};

export const volume = object(volumeFields, ({ place, name }, diagnosis) => {
  requireText(place, 'name', name, diagnosis);
  if (name && name.value !== '') checkName(name, 'dns-label', diagnosis);
  // Nearly always a name and one kind: nothing to look for.
  if (place.node.kind !== 'map' || place.node.entries.length <= 2) return;
  const kinds = Object.keys(volumeFields).filter((field) => field !== 'name' && isWritten(place, field));
  for (const kind of kinds.slice(1)) diagnosis.forbidden(placeOf(place, kind), 'second-volume-kind');
});

const mountFields = {
  name: text,
  mountPath: text,
  subPath: text,
  subPathExpr: text,
  readOnly: boolean,
  recursiveReadOnly: text,
  mountPropagation: text,
};

export const volumeMount = object(mountFields, ({ place, name, mountPath }, diagnosis) => {
  requireText(place, 'name', name, diagnosis);
  requireText(place, 'mountPath', mountPath, diagnosis);
});

/** Volumes differ in their names, and the mounts of one container in their paths. */
export function checkVolumeNames(volumes: readonly ObjectOf<typeof volumeFields>[] | undefined, diagnosis: Diagnosis): void {
  checkUnique(
    (volumes ?? []).map(({ name }) => name),
    diagnosis,
  );
}

export function checkMountPaths(mounts: readonly ObjectOf<typeof mountFields>[] | undefined, diagnosis: Diagnosis): void {
  const seen = new Set<string>();
  for (const { mountPath } of mounts ?? []) {
    if (!mountPath || mountPath.value === '') continue;
    if (seen.has(mountPath.value)) diagnosis.invalid(mountPath.place, 'mount-path-twice');
    seen.add(mountPath.value);
  }
}
