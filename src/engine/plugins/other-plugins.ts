import type { Workload } from '#engine/model/cluster.ts';
import { imageEndingWith, imagePath, workloadSign, type SignFinder } from './plugin-sign.ts';

/** A plugin that runs an agent on every node; an image ends its path with one of these (E9). */
interface AgentPlugin {
  readonly plugin: string;
  readonly images: readonly string[];
  readonly enforces: (workload: Workload) => boolean;
}

const AGENTS: readonly AgentPlugin[] = [
  {
    plugin: 'flannel',
    images: ['flannel', 'flannelcni-flannel', 'mirrored-flannelcni-flannel', 'mirrored-flannel-flannel'],
    enforces: () => false,
  },
  { plugin: 'antrea', images: ['antrea-agent', 'antrea-agent-ubuntu', 'antrea-agent-ubi', 'antrea-ubuntu'], enforces: () => true },
  {
    plugin: 'ovn-kubernetes',
    images: ['ovn-kube', 'ovn-kube-u', 'ovn-kube-f', 'ovn-kube-ubuntu', 'ovn-kube-fedora', 'ovn-kubernetes'],
    enforces: () => true,
  },
  {
    plugin: 'kube-router',
    images: ['kube-router'],
    enforces: ({ mentions }) => !mentions.some(({ text }) => text === '--run-firewall=false'),
  },
  {
    plugin: 'weave-net',
    images: ['weave-kube'],
    enforces: ({ images }) => images.some((image) => imagePath(image).endsWith('/weave-npc')),
  },
  { plugin: 'azure-npm', images: ['azure-npm'], enforces: () => true },
  { plugin: 'kindnet', images: ['kindnetd'], enforces: () => true },
];

/** OpenShift takes its images by digest, whose paths tell nothing. */
const AGENT_NAMES: ReadonlyMap<string, string> = new Map([
  ['ovnkube-node', 'ovn-kubernetes'],
  ['antrea-agent', 'antrea'],
]);

/** Network plugins that are known by the agent that they run on every node. */
export const otherPluginSigns: SignFinder = ({ cluster }) =>
  cluster.workloads
    .filter(({ kind }) => kind === 'DaemonSet')
    .flatMap((workload) => {
      const found = AGENTS.flatMap(({ plugin, images, enforces }) => {
        const image = imageEndingWith(workload, ...images);
        return image === undefined ? [] : [workloadSign(plugin, enforces(workload), workload, `image: ${image}`)];
      });
      const named = AGENT_NAMES.get(workload.name);
      return found.length > 0 || named === undefined ? found : [workloadSign(named, true, workload, '')];
    });
