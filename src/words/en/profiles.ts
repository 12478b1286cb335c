import type { ProfileName } from '#engine/rules/enforcement.ts';

/** Which network plugin enforces the policies, in short: what every screen needs. The long explanations are in profile-texts.ts. */
export const profiles = {
  title: 'What enforces the policies',
  names: {
    kubernetes: 'Kubernetes',
    calico: 'Calico',
    cilium: 'Cilium',
    'aws-vpc-cni': 'Amazon VPC CNI',
    'ovn-kubernetes': 'OVN-Kubernetes',
    antrea: 'Antrea',
    none: 'Not enforced',
  } satisfies Record<ProfileName, string>,
  notChosen: 'No plugin chosen',
  /** The same on a button. */
  anyPlugin: 'Any plugin',
  /** Behind a name: so many options are set otherwise. */
  setOtherwise: (options: number) => (options === 1 ? '1 option set otherwise' : `${options} options set otherwise`),

  suggestion: {
    label: 'Network plugin',
    /** `enforcers`: as they call themselves. */
    found: {
      profile: (name: string) => `The manifests show ${name}.`,
      none: (plugins: string) => (plugins === '' ? 'No plugin here enforces policies.' : `${plugins} does not enforce policies.`),
      'two-enforcers': (enforcers: string) => `Two plugins here enforce policies: ${enforcers}.`,
      'operator-without-installation': 'The Tigera operator is there, but nothing tells it to install Calico.',
      'nothing-said': 'The manifests describe a cluster, but not what enforces its policies.',
    },
    evidence: 'Evidence',
    moreEvidence: (count: number) => `${count} more`,
    use: (name: string) => `Use ${name}`,
    useNone: 'Judge as not enforced',
    choose: 'Choose…',
    notNow: 'Not now',
    used: (name: string) => `Judged as ${name} enforces it.`,
  },

  differs: {
    /** In the panel of a connection. */
    title: 'Where network plugins differ',
    mark: 'Other network plugins judge it otherwise',
    /** In the status bar. */
    count: (count: number) => `${count.toLocaleString('en')} judged otherwise elsewhere`,
    countTitle: 'Show only the connections that other network plugins judge otherwise',
    only: 'judged otherwise by other plugins',
    showAll: 'Show all connections',
    onPaper: 'No network plugin was chosen: the verdicts are what the API promises. Some plugins judge these connections otherwise.',
    /** Over the verdicts of other plugins. */
    elsewhere: 'Elsewhere',
    /** `Cilium: denied`. */
    other: (profile: string, verdict: string) => `${profile}: ${verdict}`,
    compare: (profile: string) => `Compare with ${profile}`,
  },

  compare: 'Compare profiles…',

  controller: {
    title: 'Goes through',
    unknown: 'an unknown controller',
    recognized: (name: string) => `${name} (recognized)`,
    asShown: 'As the manifests show',
    choose: 'Workload at the edge',
    text: 'Ingresses and routes reach their pods through this workload; policies see its address.',
  },
};

export type ProfilesWords = typeof profiles;
