/** What the frame of the page says: bars, panels, start screen, keys. Field names of Kubernetes and verdict ids are never translated. */
export const screen = {
  howWeKnow: 'How we know',
  product: 'Netpol Atlas',
  language: { short: 'EN', choose: 'Language' },
  theme: {
    choose: (current: string) => `Theme: ${current}`,
    system: 'as the system',
    light: 'light',
    dark: 'dark',
  },
  common: {
    close: 'Close',
    more: (count: number) => `${count.toLocaleString('en')} more`,
  },
  start: {
    title: 'See what your network policies really do',
    promise: 'Give it Kubernetes manifests. It draws who can reach whom, and explains every connection down to the line of YAML.',
    dropTitle: 'Paste, or drop anything here',
    dropText: 'YAML, JSON, a folder, a .zip or a .tar.gz; Helm and Kustomize output too',
    paste: 'Paste',
    openFiles: 'Open files',
    openFolder: 'Open a folder',
    empty: 'Write',
    resumeTitle: 'Go on where you left off',
    putAsideTitle: 'Take up again what was put aside',
    resumeText: (first: string, others: number) =>
      others === 0 ? `${first}, kept in this browser` : `${first} and ${others.toLocaleString('en')} more, kept in this browser`,
    resume: 'Open',
    examples: 'Examples',
    examplesNote: 'one click, and the graph is there',
    traps: 'One trap each',
    trapsNote: 'a few lines of YAML that do not do what they seem to',
    private: 'Nothing leaves this page.',
    privateText: 'Your manifests are read in this tab; no request is made with them. Works offline.',
  },
  inputs: {
    region: 'Manifest input',
    openFiles: 'Open files',
    openFolder: 'Open folder',
    dropNow: 'Drop to add to this page',
    dropNote: 'Files, folders, .zip and .tar.gz',
    nothingUsable: 'Nothing in it can be read as manifests.',
    clipboardRefused: 'The browser does not hand over the clipboard. Press Ctrl+V, or paste into the editor.',
    clipboardEmpty: 'The clipboard holds no text.',
    added: (count: number) => (count === 1 ? '1 file opened' : `${count.toLocaleString('en')} files opened`),
    sampleMissing: (name: string) => `There is no sample called “${name}”.`,
  },
  topBar: {
    home: 'Netpol Atlas: back to the start screen',
    scope: 'Namespaces in view',
    allNamespaces: (count: number) => (count === 1 ? '1 namespace' : `${count.toLocaleString('en')} namespaces`),
    someNamespaces: (some: number, all: number) => `${some.toLocaleString('en')} of ${all.toLocaleString('en')} namespaces`,
    workloadsAndPolicies: (workloads: number, policies: number) =>
      `${workloads === 1 ? '1 workload' : `${workloads.toLocaleString('en')} workloads`}, ${policies === 1 ? '1 policy' : `${policies.toLocaleString('en')} policies`}`,
    showAllNamespaces: 'Show all',
    only: 'only',
    onlyNamespace: (name: string) => `Only ${name}`,
    findNothing: (text: string) => `Nothing is called “${text}”.`,
    findCount: (count: number) => (count === 1 ? '1 result' : `${count.toLocaleString('en')} results`),
    verdicts: 'Verdicts to show',
    allowed: 'Allowed',
    partial: 'Some ports',
    denied: 'Denied',
    depends: 'Cannot say',
    /** What a verdict means, in a tooltip. */
    verdictMeans: {
      allowed: 'every port that the destination declares is open',
      partial: 'of the ports that the destination declares some are open, or the way in is open to some addresses',
      denied: 'no port that the destination declares is open',
      depends: 'the manifests do not show what decides it',
    },
    verdictHint: (verdict: string, means: string, count: number, where: 'drawn' | 'all') =>
      `${verdict}: ${means}. ${count.toLocaleString('en')} of ${where === 'drawn' ? 'the drawn connections' : 'all pairs'}; press to show or hide.`,
    view: 'View',
    graph: 'Graph',
    matrix: 'Matrix',
    table: 'Table',
    changes: 'Changes',
    export: 'Export',
    shortcuts: 'Shortcuts',
  },
  layout: {
    manifests: 'Manifests and policies',
    bottom: 'Connections and problems',
    resizeLeft: 'Width of the manifests',
    resizeRight: 'Width of the details',
    resizeBottom: 'Height of the tables',
    collapse: 'Fold the manifests away',
    expand: 'Show the manifests',
    connections: 'Connections',
    problems: 'Problems',
    images: 'Images',
    alerts: 'Alerts',
    risk: 'Risk',
    previous: 'previous',
    next: 'next',
    previousProblem: 'Previous problem',
    nextProblem: 'Next problem',
    partOf: (some: number, all: number) => `${some.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  },
  manifests: {
    tabs: 'Manifests or policies',
    manifests: 'Manifests',
    policies: 'Policies',
    editor: 'Manifest editor',
    files: 'Open manifests',
    otherFiles: 'Other files',
    add: 'Add',
    addEmpty: 'New file',
    addFiles: 'Open files…',
    addFolder: 'Open a folder…',
    addPaste: 'Paste',
    closeFile: (name: string) => `Close ${name}`,
    closeAll: 'Close all files',
    rename: 'Rename',
    renameTo: 'New name',
    fileMenu: (name: string) => `${name}: actions`,
    hasError: 'has an error',
    placeholder: 'Paste or type manifests here',
    longFile: {
      title: 'Long file',
      note: (first: number, last: number, size: number) =>
        `Lines ${first.toLocaleString('en')} to ${last.toLocaleString('en')} of a file of ${size} MB: too long to be edited here.`,
      before: 'Earlier',
      after: 'Later',
    },
    noPolicies: 'No NetworkPolicy in these manifests: every connection is open.',
    selects: (some: number, all: number) => `selects ${some.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    has: (name: string, key: string, found: string | undefined) => (found === undefined ? `${name} has no ${key}` : `${name} has ${found}`),
    isolates: (directions: readonly string[]) => (directions.length === 0 ? 'isolates nothing' : `isolates ${directions.join(' and ')}`),
    rules: (count: number) => (count === 1 ? '1 rule' : `${count.toLocaleString('en')} rules`),
    showYaml: (name: string) => `Show ${name} in the editor`,
    undoClose: 'Undo',
    allFiles: 'All files',
    closed: (name: string) => `${name} closed`,
    line: (file: string, line: number) => `${file}:${line}`,
  },
  status: {
    label: 'What was read',
    used: (count: number) => ({ count: count.toLocaleString('en'), text: count === 1 ? 'object used' : 'objects used' }),
    notEvaluated: (count: number) => `${count.toLocaleString('en')} not evaluated`,
    notEvaluatedTitle: 'Read, but not evaluated',
    notEvaluatedText: 'These kinds do not change the verdicts shown here.',
    errors: (count: number) => (count === 1 ? '1 error' : `${count.toLocaleString('en')} errors`),
    findings: (count: number) => (count === 1 ? '1 finding' : `${count.toLocaleString('en')} findings`),
    notes: (count: number) => (count === 1 ? '1 note' : `${count.toLocaleString('en')} notes`),
    assumptions: (count: number) => (count === 1 ? '1 assumption' : `${count.toLocaleString('en')} assumptions`),
    assumptionsTitle: 'What the verdicts rest on',
    private: 'Nothing leaves this page',
    privateText: 'The manifests are read and evaluated in this tab, and kept in this browser only. No request carries them anywhere.',
  },
  assumptions: {
    'unknown-pod-addresses': (values: Readonly<Record<string, string | number>>) =>
      `The addresses of ${values['pods'] === values['all'] ? 'the pods' : `${values['pods']} of ${values['all']} pods`} are not in the manifests. A rule with a block of addresses may match them: then the verdict is “cannot say”.`,
    'unknown-field-dropped': (values: Readonly<Record<string, string | number>>) =>
      `${values['kind']} ${values['name']}: Kubernetes does not know ${values['path']}. It is left out, as the API server does when it does not refuse the object.`,
    'refused-but-evaluated': (values: Readonly<Record<string, string | number>>) =>
      `${values['kind']} ${values['name']} is evaluated although the API server would refuse it for ${values['path']}: what it means is clear.`,
    'gateway-made-up': (values: Readonly<Record<string, string | number>>) =>
      `Gateway ${values['gateway']} is not in the manifests. It is taken to accept the routes that name it.`,
    'unknown-ingress-controller': (values: Readonly<Record<string, string | number>>) =>
      `${values['routes'] === 1 ? '1 Ingress or route leads' : `${values['routes']} Ingresses or routes lead`} through a controller that the manifests do not show. It is taken for a pod in a namespace of its own, whose labels and address nobody knows.`,
    'unknown-scraper': (values: Readonly<Record<string, string | number>>) =>
      values['monitors'] === 1
        ? 'A monitor says what is scraped, and the manifests show no Prometheus that would do it: nothing is taken to need it.'
        : `${values['monitors']} monitors say what is scraped, and the manifests show no Prometheus that would do it: nothing is taken to need it.`,
    'enforcement-configured': (values: Readonly<Record<string, string | number>>) =>
      values['enforced'] === 'yes'
        ? `The manifests switch network policies on: ${values['evidence']}.`
        : `The manifests leave network policies switched off: ${values['evidence']}.`,
    'admin-policies-ignored': (values: Readonly<Record<string, string | number>>) =>
      values['policies'] === 1
        ? 'The one admin policy has no effect: this plugin does not know its kind.'
        : `The ${values['policies']} admin policies have no effect: this plugin does not know their kinds.`,
    'admin-priorities-left-out': (values: Readonly<Record<string, string | number>>) =>
      `${values['policy']} has no effect: this plugin takes priorities up to 99, and it has ${values['priority']}.`,
    'equal-priorities-by-name': (values: Readonly<Record<string, string | number>>) =>
      `${values['policies']} all have priority ${values['priority']}, and are read in the order of their names. Older releases of the plugin order them otherwise.`,
    'domain-names': (values: Readonly<Record<string, string | number>>) =>
      `${values['names'] === 1 ? 'One domain name is an endpoint of its own' : `${values['names']} domain names are endpoints of their own`}. Addresses outside are judged as if no name stood for them.`,
    'enforcement-assumed': () =>
      'The manifests do not show whether the plugin’s switch for network policies is on. It is taken to be on, without strict mode.',
    'strict-mode': (values: Readonly<Record<string, string | number>>) =>
      `Strict mode (${values['evidence']}): a pod that no policy selects is closed.`,
    'not-enforced': () => 'Nothing enforces the policies: every connection is shown as open.',
    'namespace-made-up': (values: Readonly<Record<string, string | number>>) =>
      `Namespace ${values['namespace']} is not in the manifests. It is taken to have the label kubernetes.io/metadata.name and no other.`,
  },
  engine: {
    stopped: 'The evaluator stopped; your files are safe.',
    tooSlow: 'The evaluator took too long and was stopped; your files are safe.',
    canceled: 'Canceled; your files are as they were.',
    cancel: 'Cancel',
    again: 'Start again',
    readingOf: (read: number, all: number) => `Reading ${read.toLocaleString('en')} of ${all.toLocaleString('en')} documents`,
    readingReports: (percent: number) => `Reading reports: ${percent}%`,
    evaluating: (documents: number) => `Evaluating ${documents.toLocaleString('en')} documents`,
    busy: (objects: number) => (objects === 0 ? 'Reading' : `Reading ${objects.toLocaleString('en')} objects`),
    ready: (used: number, allowed: number, denied: number) =>
      `${used === 1 ? '1 object' : `${used.toLocaleString('en')} objects`} read; drawn: ${allowed.toLocaleString('en')} allowed, ${denied.toLocaleString('en')} denied`,
    viewFailed: 'This part of the page stopped working.',
    viewAgain: 'Try again',
  },
};

export type ScreenWords = typeof screen;
