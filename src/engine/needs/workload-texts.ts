import type { Cluster, ConfigMap, Workload } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';

/** One text in which a workload may name a Service. */
export interface WorkloadText {
  readonly text: string;
  /** `env DATABASE_URL`, `args[2]`, `ConfigMap app-config DATABASE_URL`. */
  readonly by: string;
  /** The name of the setting: the variable, the flag before an argument, the ConfigMap's key; '' where there is none. */
  readonly key: string;
  readonly origin: Origin;
}

/** ConfigMaps by `namespace/name`. */
export type ConfigMaps = ReadonlyMap<string, ConfigMap>;

export function configMapsById(cluster: Cluster): ConfigMaps {
  return new Map(cluster.configMaps.map((configMap) => [`${configMap.namespace}/${configMap.name}`, configMap]));
}

/**
 * Every text of a workload: what its containers say (env, command, args), with `$(NAME)`, `${NAME}` and `$NAME` replaced by
 * the workload's own environment, as the kubelet or a shell would do it; and what stands in the ConfigMaps that they refer
 * to, as it is.
 */
export function textsOf(workload: Workload, configMaps: ConfigMaps): readonly WorkloadText[] {
  const own = workload.mentions.map((mention, at): WorkloadText => {
    const before = workload.mentions[at - 1];
    const isArgument = /^(args|command)\b/.test(mention.by);
    const key = environmentName(mention.by) ?? (isArgument && before?.text.startsWith('-') ? before.text : '');
    return { ...mention, key };
  });
  const referred = workload.configMapRefs.flatMap((reference) => {
    const entries = configMaps.get(`${workload.namespace}/${reference.name}`)?.data ?? [];
    return entries
      .filter(({ key }) => reference.key === undefined || reference.key === key)
      .map(({ key, text, origin }): WorkloadText => {
        return { text, by: `ConfigMap ${reference.name} ${key}`, key: environmentName(reference.by) ?? key, origin };
      });
  });
  if (!own.some(({ text }) => text.includes('$'))) return [...own, ...referred];
  const environment = environmentOf([...own, ...referred]);
  return [...own.map((each) => (each.text.includes('$') ? { ...each, text: expand(each.text, environment) } : each)), ...referred];
}

/** The port that belongs to a host setting: `DB_PORT` beside `DB_HOST`. */
export function portBeside(key: string, texts: readonly WorkloadText[]): number | undefined {
  const wanted = key.replace(/_?(HOST|HOSTNAME|HOST_NAME|ADDR|ADDRESS|SERVER|SERVICE|ENDPOINT)$/, '_PORT');
  if (wanted === key) return undefined;
  const text = texts.find((each) => each.key === wanted)?.text.trim();
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function environmentName(by: string): string | undefined {
  return /^env (\S+)/.exec(by)?.[1];
}

function environmentOf(texts: readonly WorkloadText[]): ReadonlyMap<string, string> {
  return new Map(
    texts.filter(({ key, text }) => /^[A-Za-z_]\w*$/.test(key) && !text.includes('\n')).map(({ key, text }) => [key, text.trim()]),
  );
}

/** What is not known stays as it is written, unless a default stands beside it (`${HOST:-db}`). */
function expand(text: string, environment: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:\((\w+)\)|\{(\w+)(?::?-([^}]{0,253}))?\}|([A-Za-z_]\w*))/g,
    (written: string, kubelet?: string, braced?: string, fallback?: string, plain?: string) =>
      environment.get(kubelet ?? braced ?? plain ?? '') ?? fallback ?? written,
  );
}
