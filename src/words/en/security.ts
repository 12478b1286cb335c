import type { Offer, ReportMatch } from '#engine/placing/placement.ts';
import type { RecognizedPart } from '#engine/security/security-inputs.ts';
import { numbered } from '#words/numbered.ts';
import type { AlertPriority, FindingSeverity } from '#engine/security/severity.ts';

const counted = (count: number, one: string, several: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

const SEVERITIES: Readonly<Record<FindingSeverity, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  negligible: 'negligible',
  unknown: 'unknown',
};

const PRIORITIES: Readonly<Record<AlertPriority, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'info',
  unknown: 'unknown',
};

/** What a source of files is called, where it is not what people call the tool. */
const SOURCES: Readonly<Record<string, string>> = {
  trivy: 'Trivy',
  'trivy-kubernetes': 'Trivy for Kubernetes',
  'trivy-operator': 'Trivy Operator',
  aqua: 'Aqua',
  harbor: 'Harbor',
  sysdig: 'Sysdig',
  sarif: 'SARIF',
  falco: 'Falco',
  'falco-text': 'Falco',
  'sysdig-runtime': 'Sysdig',
  'aqua-runtime': 'Aqua',
  'eks-describe': 'AWS CLI',
  'security-groups': 'AWS CLI',
  'security-group-policy': 'SecurityGroupPolicy',
  eksctl: 'eksctl',
  cloudformation: 'CloudFormation',
  terraform: 'Terraform',
};

const BECAUSE: Readonly<Record<Offer['because'], (named: string, here: string) => string>> = {
  'other-tag': (named, here) => `It is about ${named}; the manifests run ${here}, another tag.`,
  'other-registry': (named, here) => `It is about ${named}; the manifests run ${here}, from another registry.`,
  placeholder: (named, here) => `It is about ${named}; the manifests say ${here}, a name that is filled in later.`,
  'two-candidates': (named, here) => `${named} may be of ${here}.`,
  'other-cluster': (named, here) => `It is of the cluster ${named}; the one described here is ${here}.`,
  'same-image': (named, here) => `It names the image ${named} alone, which runs in ${here}.`,
  'new-pod': (named) => `${named} is in none of your manifests.`,
};

function strength({ strength, by, build }: ReportMatch, named: string): string {
  if (by === 'chosen') return 'this image, as you chose';
  if (by === 'accepted') return `scanned as ${named}, used at your word`;
  if (strength === 4 || by === 'other-image') return `scanned as ${named}: out of date?`;
  if (build === 'another') return 'another build of this tag';
  if (build === 'cannot-say') return 'this tag; whether it is this build cannot be said';
  return { digest: 'this image', workload: 'this workload', tag: 'this tag' }[by];
}

/** What a part of a file is, with what is in it: `Trivy report of nginx:latest, 3 findings`. */
function part(read: RecognizedPart, images: readonly string[], tool?: string): string {
  const source = tool ?? SOURCES[read.source] ?? read.source;
  const things = [
    ...(read.reports === 1 ? [`${source} report${images[0] ? ` of ${images[0]}` : ''}`] : []),
    ...(read.reports > 1 ? [`${source}, ${counted(read.reports, 'report', 'reports')}`] : []),
    ...(read.reports > 0 ? [counted(read.findings, 'finding', 'findings')] : []),
    ...(read.secrets > 0 ? [counted(read.secrets, 'secret', 'secrets')] : []),
    ...(read.misconfigurations > 0 ? [counted(read.misconfigurations, 'failed check', 'failed checks')] : []),
    ...(read.alerts > 0 ? [`${source}, ${counted(read.alerts, 'alert', 'alerts')}`] : []),
    ...(read.clusters > 0 ? [`${source}, ${counted(read.clusters, 'cluster description', 'cluster descriptions')}`] : []),
    ...(read.groups > 0 ? [`${source}, ${counted(read.groups, 'security group', 'security groups')}`] : []),
    ...numbered(read.unused).map((kind) => `${kind}, not used yet`),
  ];
  return things.join(', ') || source;
}

/** What scan reports and runtime alerts say, and where they belong. */
export const security = {
  severity: SEVERITIES,
  priority: PRIORITIES,
  /** In a table: how urgent, with the tool's own word. */
  severityList: (counts: Readonly<Partial<Record<FindingSeverity, number>>>): string =>
    Object.entries(counts)
      .map(([severity, count]) => `${count} ${SEVERITIES[severity as FindingSeverity]}`)
      .join(', '),
  priorityList: (counts: Readonly<Partial<Record<AlertPriority, number>>>): string =>
    Object.entries(counts)
      .map(([priority, count]) => `${count} ${PRIORITIES[priority as AlertPriority]}`)
      .join(', '),
  ownWord: (word: string) => `“${word}”`,
  strength,
  superseded: 'there is a newer report',
  because: BECAUSE,
  part,
  copied: 'Copied.',
  notCopied: 'The browser did not let this be copied.',
  copyLink: (link: string) => `Copy ${link}`,
  showLines: 'Show its lines',
  more: (count: number) => `${count.toLocaleString('en')} more`,
  failed: 'This could not be worked out.',
  loading: 'Reading …',
  utc: 'UTC',
  noTime: 'no time',
  read: {
    label: 'What was read beside manifests',
    summary: (counts: { readonly reports: number; readonly alerts: number; readonly clusters: number; readonly groups: number }): string =>
      [
        ...(counts.reports > 0 ? [counted(counts.reports, 'report', 'reports')] : []),
        ...(counts.alerts > 0 ? [counted(counts.alerts, 'alert', 'alerts')] : []),
        ...(counts.clusters > 0 ? [counted(counts.clusters, 'cluster description', 'cluster descriptions')] : []),
        ...(counts.groups > 0 ? [counted(counts.groups, 'security group', 'security groups')] : []),
      ].join(', ') || 'files beside manifests',
  },
  panel: {
    /** Above an alert, as in `Falco: Terminal shell in container`. */
    alert: (tool: string, rule: string) => `${tool}: ${rule}`,
    pod: (pod: string) => `pod ${pod}`,
    oneOf: 'on a pod of one of several workloads',
    parent: (name: string) => `parent ${name}`,
    user: (name: string) => `user ${name}`,
    moreAlerts: (count: number) => `${count.toLocaleString('en')} more in Alerts`,
    image: (tool: string) => `Image, by ${tool}`,
    configuration: (tool: string) => `Configuration, by ${tool}`,
    fixed: 'fixed',
    noFix: 'no fix',
    fixedIn: (version: string) => `fixed in ${version}`,
    moreFindings: (count: number) => `${count.toLocaleString('en')} more`,
    noFindings: 'No findings.',
    allFindings: 'All findings',
    besides: (counts: string) => `Besides: ${counts}.`,
    ownSummary: (tool: string, counts: string) => `${tool}’s own summary says ${counts}.`,
    ownFailedChecks: (tool: string, count: number) => `${tool}’s own summary says ${counted(count, 'failed check', 'failed checks')}.`,
    failure: (words: string) => `It could not be scanned: ${words}`,
    partial: (shown: number, of: number | undefined) =>
      of === undefined
        ? `A part of a longer list: ${shown.toLocaleString('en')} are here.`
        : `${shown.toLocaleString('en')} of ${of.toLocaleString('en')} are here.`,
    suppressed: (count: number) => `${counted(count, 'finding is', 'findings are')} suppressed in the report, and not shown.`,
    secrets: (count: number) => counted(count, 'secret', 'secrets'),
    misconfigurations: (count: number) => counted(count, 'failed check', 'failed checks'),
    notScanned: 'Not scanned',
    notScannedText: 'There is no report of it here, which does not mean that it is clean.',
    otherReports: (count: number) => counted(count, 'more report', 'more reports'),
    scanned: (time: string) => `scanned ${time}`,
  },
  images: {
    title: 'Images',
    image: 'Image',
    workloads: 'Workloads',
    report: 'Report',
    findings: 'Findings',
    fixable: 'Fixable',
    notScanned: 'not scanned',
    noReports: 'No report of an image was read: none of these is scanned.',
    ofManifests: 'Images of the manifests',
    unplaced: 'Reports that join none of these',
    notHere: 'not running here',
    aboutCode: 'about code: it joins no pod',
    configurationOnly: 'configuration of a workload',
    chooseShort: 'Which image is it?',
    choose: 'Which image is this report about?',
    chosen: (image: string) => `About ${image}, as you chose`,
    chooseNone: 'None of these',
    use: 'Use it anyway',
    stopUsing: 'Do not use it',
    openFindings: (name: string) => `Findings of ${name}`,
    back: 'All images',
    workload: (name: string) => `Images of ${name}`,
    moreWorkloads: (count: number) => `+${count.toLocaleString('en')}`,
    none: 'The manifests name no image.',
    fixableOf: (fixable: number, all: number) => `${fixable.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  },
  findings: {
    kind: 'What was found',
    vulnerabilities: 'Vulnerabilities',
    secrets: 'Secrets',
    misconfigurations: 'Failed checks',
    severity: 'Severity',
    id: 'Id',
    package: 'Package',
    installed: 'Installed',
    fixed: 'Fixed in',
    titleColumn: 'Title',
    rule: 'Rule',
    category: 'Category',
    target: 'Where',
    message: 'Message',
    resolution: 'What to do',
    score: 'Score',
    status: 'Status',
    severityBy: (field: string) => (field === 'level' ? 'by level, which cannot tell critical from high' : `by ${field}`),
    link: 'Link',
    image: 'Report',
    noFix: 'no fix',
    inUse: 'in use',
    exploit: 'exploit known',
    accepted: 'risk accepted',
    onlyFixable: 'Fixable',
    find: 'Find an id, a package, a title',
    filter: 'Severities shown',
    none: 'Nothing was found.',
    noneShown: 'Nothing passes the filter.',
    showAll: 'Show all',
    shown: (shown: number, total: number) => `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    secretKept: 'What matched is not shown here.',
  },
  alerts: {
    title: 'Alerts',
    time: 'Time',
    priority: 'Priority',
    rule: 'Rule',
    where: 'Where',
    command: 'Command line',
    output: 'Output',
    strip: (count: number, from: string, to: string) => `${counted(count, 'alert', 'alerts')} from ${from} to ${to}`,
    filter: 'Priorities shown',
    unplacedOnly: (count: number) => `${counted(count, 'joins', 'join')} nothing here`,
    onNode: (host: string) => (host === '' ? 'a node' : `node ${host}`),
    oneOf: (count: number) => `one of ${count.toLocaleString('en')} workloads`,
    notHere: 'not in your manifests',
    looked: (looked: string) => `${looked} is not in your manifests.`,
    nearest: (nearest: string) => `The nearest here is ${nearest}.`,
    nothingNamed: 'It names no pod.',
    addPod: 'Add this pod as a what-if',
    podAdded: (name: string) => `Add pod ${name}`,
    podRefused: 'The pod could not be added.',
    podHint: 'Its labels are not known, so what policies do to it cannot be said until you fill them in.',
    openWorkload: (name: string) => `Open ${name}`,
    connection: 'Connection seen',
    verdict: {
      allowed: 'The policies here allow it.',
      denied: 'The policies here deny it.',
      depends: 'Whether the policies here allow it cannot be said.',
    },
    noVerdict: 'Its ends are not both in the picture.',
    fields: 'What it says',
    user: 'User',
    parent: 'Parent process',
    host: 'Seen by',
    tags: 'Tags',
    image: 'Image',
    pod: 'Pod',
    by: 'Found by',
    dropped: (count: number) => `The detector dropped ${counted(count, 'system call', 'system calls')}, so silence proves nothing.`,
    cut: (shown: number, all: number) => `Showing ${shown.toLocaleString('en')} of ${all.toLocaleString('en')} alerts.`,
    none: 'No alert passes the filter.',
    showAll: 'Show all',
    activity: 'recorded connection',
    noRule: 'without a rule',
  },
};

export type SecurityWords = typeof security;
