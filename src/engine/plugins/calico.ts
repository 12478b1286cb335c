import { fieldOf, firstLine, imageEndingWith, scalarText, workloadSign, type PluginSign, type SignFinder } from './plugin-sign.ts';

/**
 * Calico: the operator's `Installation`, or the agent on every node; also where it adds policies to another plugin's
 * network (`spec.cni.type: AmazonVPC`). The operator alone installs nothing (E1 to E3).
 */
export const calicoSigns: SignFinder = ({ cluster, descriptions }) => {
  const signs: PluginSign[] = [];
  for (const object of descriptions) {
    if (object.kind !== 'Installation') continue;
    const type = fieldOf(object, 'spec.cni.type');
    const text = `Installation ${object.name}`;
    signs.push(
      type
        ? { plugin: 'calico', enforces: true, text: `${text} spec.cni.type: ${scalarText(type)}`, origin: type.origin }
        : { plugin: 'calico', enforces: true, text, origin: firstLine(object.place.origin) },
    );
  }
  for (const workload of cluster.workloads) {
    const agent = workload.kind === 'DaemonSet' ? imageEndingWith(workload, 'calico/node') : undefined;
    if (agent !== undefined) signs.push(workloadSign('calico', true, workload, `image: ${agent}`));
  }
  if (signs.length > 0) return signs;
  return cluster.workloads.flatMap((workload): readonly PluginSign[] => {
    const operator = imageEndingWith(workload, 'tigera/operator');
    return operator === undefined ? [] : [{ ...workloadSign('calico', false, workload, `image: ${operator}`), saysNothing: 'operator' }];
  });
};
