import type { AccessFinding } from '#engine/overview/security-picture.ts';

type Values = AccessFinding['values'];
const pods = (count: number) => (count === 1 ? '1 workload' : `${count.toLocaleString('en')} workloads`);

/** What the panel of the API server says. */
export const accessView = {
  ofCluster: (name: string) => (name === '' ? 'of an EKS cluster without a name here' : `of the EKS cluster ${name}`),
  version: (version: string) => `Kubernetes ${version}`,
  endpoints: 'Endpoints',
  described: (source: string) => `as ${source} describes it`,
  settings: {
    publicAccess: 'Public endpoint',
    publicCidrs: 'Allowed blocks',
    privateAccess: 'Private endpoint',
    vpcCidrs: 'VPC',
    subnetCidrs: 'Subnets',
  },
  on: 'on',
  off: 'off',
  byDefault: 'default',
  byDefaultTitle: 'It is not written: this is what AWS does then',
  cannotSay: 'cannot say',
  before: (value: string) => `today: ${value}`,
  notAsked: 'not asked while the public endpoint is off',
  who: 'Who may come to it',
  whoNote: 'Reached means asked for a login: IAM and RBAC decide the rest.',
  nobodyKnown: 'Nobody outside that is known here.',
  findings: 'What stands out',
  finding: {
    'public-to-all': ({ cidr }: Values) => `Every address of ${cidr ?? '0.0.0.0/0'} reaches the public endpoint.`,
    'nodes-outside-allow-list': ({ cidrs }: Values) =>
      `The private endpoint is off, and nodes must come by the public one: their own public addresses have to be among ${cidrs ?? 'the allowed blocks'}.`,
    'no-endpoint': () => 'Both endpoints are off. AWS refuses that: nobody could reach the API server.',
    'descriptions-disagree': ({ field, here, there, otherFile }: Values) =>
      `Two descriptions disagree${field === undefined ? '' : `: ${field} is ${here} here and ${there} in ${otherFile}`}. Both are shown; neither is preferred.`,
    'cannot-say': ({ expression, setting }: Values) =>
      `${setting ?? 'A setting'} cannot be said: it is ${expression ?? 'worked out elsewhere'}.`,
  } satisfies Record<AccessFinding['code'], (values: Values) => string>,
  noPolicy: 'No NetworkPolicy can protect it from outside.',
  noPolicyText: 'A NetworkPolicy selects pods, and the API server is none. Its allowed blocks, or the private endpoint alone, close it.',
  podsTitle: 'Which pods may reach it',
  pods: (open: number, perhaps: number, all: number) =>
    open === 0 && perhaps === 0
      ? `None of ${pods(all)}: their egress policies leave it out.`
      : open === 0
        ? `None of ${pods(all)} for certain.`
        : `${open.toLocaleString('en')} of ${pods(all)}: their egress policies decide, whatever the endpoints are.`,
  perhaps: (count: number) => `Of ${count.toLocaleString('en')} it cannot be said.`,
  notAskedOfPods: 'Nothing is said of the pods here.',
  disagree: 'The descriptions disagree: each has a card of its own, and neither is preferred.',
  alsoIn: 'Also told by',
  addressesUnknown: 'The addresses of the control plane are not in these files, so every address is asked about.',
  setting: 'Setting',
  groups: 'What the security group sees',
  summaryTitle: 'API server',
  nothingStandsOut: 'Nothing stands out.',
  line: (file: string, line: number) => `${file}:${line}`,
  conflict: 'eksctl refuses privateCluster together with clusterEndpoints.',
};

export type AccessViewWords = typeof accessView;
