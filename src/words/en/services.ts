import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

/** Services: on their cards, on the edges to them, in their panel, in a table; and what is needed beside what workloads ask for. */
export const services = {
  /** What the graph says. */
  graph: {
    type: (type: string, headless: boolean) => (headless ? 'headless' : type),
    card: (type: string) => `Service, ${type}`,
    apiServer: 'control plane',
    allowedBlock: 'allowed by the API server',
    /** Of one that a description tells of: who may come. */
    apiServerTo: (to: 'all' | 'blocks' | 'private' | 'nobody' | 'unknown', blocks: number) => {
      const told = {
        all: 'public to all',
        blocks: blocks === 1 ? 'public to 1 block' : `public to ${blocks} blocks`,
        private: 'private only',
        nobody: 'no endpoint',
        unknown: 'to whom?',
      };
      return `API server · ${told[to]}`;
    },
    legend: 'behind a Service',
    noPods: 'selects no pods',
    noEndpoints: 'no endpoints',
    someBackends: (open: number, all: number) => `${open} of ${all} backends`,
    deniedBackends: (denied: number, all: number) => `${denied} of ${all} backends denied`,
    /** A policy opens the Service's port, the pods listen on another. */
    opensOnly: (port: number, podPort: number) => `opens ${port}, not ${podPort}`,
    behind: (service: string, backend: string) => `${backend} stands behind service ${service}`,
  },

  via: (services: string) => `via ${services}`,
  caption: 'Service',
  type: (type: string, headless: boolean) => (headless ? `${type}, headless` : type),
  ports: 'Ports',
  noPorts: 'It declares no ports: clients connect to the ports of the pods.',
  selector: 'Selector',
  backends: 'Backends',
  clients: 'Needed by',
  nobody: 'Nothing in the manifests names it.',
  noPods: 'Its selector matches no pod of its namespace: what is sent there arrives nowhere.',
  noSelector: 'It has no selector, and no Endpoints stand beside it: nothing here says where the traffic goes.',
  byEndpoints: 'It has no selector: Endpoints say where the traffic goes.',
  externalName: (name: string): Phrase => phrase`It stands for the name ${code(name)} outside the cluster: DNS answers with that name.`,
  headless: 'Headless: DNS answers with the addresses of the pods, and no port is rewritten.',
  leadsOutside: 'Leads outside',
  rewrites: 'Policies see the traffic after the Service has chosen a pod: what counts is the port of the pod.',
  nameOnNoContainer: 'the name is on no container',
  tableCaption: 'What becomes of each way',
  client: 'Client',
  backend: 'Backend',
  port: 'Port',
  verdict: 'Verdict',
  itself: 'itself',
  explain: (source: string, destination: string) => `Why: ${source} to ${destination}`,
  trap: (port: number, podPort: number): Phrase =>
    phrase`The policy opens ${code(String(port))}, the pods listen on ${code(String(podPort))}: nothing gets through.`,
  /** Where the plugin judges what leaves before the Service's address and port are exchanged. */
  stoppedAtService: (port: number, podPort: number, isCertain: boolean): Phrase =>
    isCertain
      ? phrase`This network plugin judges what leaves by the Service’s own port too. Rules let port ${code(String(podPort))} of the pods out, and not ${code(String(port))} of the Service.`
      : phrase`This network plugin judges what leaves by the Service’s own address and port too. Rules let port ${code(String(podPort))} of the pods out; of ${code(String(port))} at the Service’s address, which is not in the manifests, it cannot be said.`,
  hairpin: {
    depends: 'A client that is a backend too reaches itself through the Service: network plugins differ in whether policies apply then.',
    allowed: 'A client that is a backend too reaches itself through the Service: this network plugin lets that through.',
    policed: 'A client that is a backend too reaches itself through the Service: policies are held against that too.',
  },
  through: (client: string) => `What becomes of traffic from ${client}, at each backend`,
  all: 'All clients',
  routes: 'Ways through its Services',

  probes: 'Probes',
  probesGetIn: 'They come from the pod’s own node, and what comes from there always gets in.',
  probe: { livenessProbe: 'liveness', readinessProbe: 'readiness', startupProbe: 'startup' },
  probeElsewhere: (host: string): Phrase => phrase`The node asks ${code(host)} instead of the pod: no policy of the pod has a say.`,
};

export type ServicesWords = typeof services;
