import { containsRange, formatCidr, type IpRange } from '#engine/model/ip-range.ts';
import { everyPodBut } from './all-but.ts';
import type { WishedHalf } from './candidate.ts';
import { blockOf } from './plain-policy.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';

/** Lists of peers that may match all others and not the other end, the widest first. */
export function peersBut({ subject, peer, present }: WishedHalf): readonly (readonly PlainMap[])[] {
  const { cluster, evaluation } = present.analysis;
  const everyPod: PlainMap = { namespaceSelector: {} };
  if (peer === 'anybody') return [[everyPod]];
  const outside = evaluation.endpoints.flatMap((each) =>
    each.kind === 'external' && each !== peer && each.domain === undefined ? [blockOf(each)] : [],
  );
  if (peer.kind === 'external' && peer.domain !== undefined) return [[everyPod]];
  if (peer.kind === 'external') {
    const own = blockOf(peer);
    const inside = outside.filter((block) => containsRange(own, block));
    const around = outside.filter((block) => !inside.includes(block));
    const blocks = [...outermost(around), ...outermost(inside)].map((block): PlainMap => {
      const cidr = formatCidr(block);
      return { ipBlock: containsRange(block, own) ? { cidr, except: [formatCidr(own)] } : { cidr } };
    });
    return [[everyPod, ...blocks], [everyPod]];
  }
  // A block lets a pod in by its address, where that is known.
  const own = peer.pods.flatMap(({ addresses }) => addresses.map(({ family, value }) => ({ family, low: value, high: value })));
  const blocks = outermost(outside).map((block): PlainMap => {
    const except = own.filter((address) => containsRange(block, address)).map(formatCidr);
    return { ipBlock: { cidr: formatCidr(block), ...(except.length > 0 && { except }) } };
  });
  const pods = everyPodBut(peer, subject.kind === 'workload' ? subject.workload.namespace : '', cluster);
  return pods.length > 0 ? [[...pods, ...blocks], pods, []] : [[]];
}

function outermost(blocks: readonly IpRange[]): readonly IpRange[] {
  return blocks.filter((block) => !blocks.some((other) => other !== block && containsRange(other, block)));
}
