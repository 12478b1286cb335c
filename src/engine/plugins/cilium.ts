import { imageEndingWith, workloadSign, type PluginSign, type SignFinder } from './plugin-sign.ts';

/**
 * Cilium: its ConfigMap, or the agent on every node. `enable-policy: never` switches policies off, `always` closes pods
 * that no policy selects (E4).
 */
export const ciliumSigns: SignFinder = ({ cluster }) => {
  const signs: PluginSign[] = [];
  let mode = 'default';
  for (const { name, data, origin } of cluster.configMaps) {
    if (name !== 'cilium-config') continue;
    const entry = data.find(({ key }) => key === 'enable-policy');
    if (entry) mode = entry.text;
    const options = mode === 'always' ? { options: { unselectedPods: 'closed' } as const } : {};
    signs.push({
      plugin: 'cilium',
      enforces: mode !== 'never',
      text: entry ? `ConfigMap ${name} enable-policy: ${mode}` : `ConfigMap ${name}`,
      origin: entry ? entry.origin : { ...origin, endLine: origin.line },
      ...options,
    });
  }
  for (const workload of cluster.workloads) {
    const agent = workload.kind === 'DaemonSet' ? imageEndingWith(workload, 'cilium/cilium') : undefined;
    if (agent !== undefined) signs.push(workloadSign('cilium', mode !== 'never', workload, `image: ${agent}`));
  }
  return signs;
};
