import type { Assumption } from '#engine/model/assumption.ts';
import type { Arrival } from '#engine/backends/way-in.ts';
import type { WayInReason } from '#engine/evaluate/judge-way-in.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Labels, Probe, Protocol, ServiceType } from '#engine/model/cluster.ts';
import type { Action, Direction, RuleReference, TierName } from '#engine/rules/policy.ts';
import type { PortRanges } from '#engine/model/port-set.ts';
import type { DependsReason, Verdict } from '#engine/model/verdict.ts';
import type { SecurityPicture } from './security-picture.ts';
import type { ProfileSuggestion } from '#engine/rules/profile-suggestion.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';

/** All that the screen shows of one analysis, except what it asks for later (an explanation, a page of pairs). Plain data. */
export interface Picture {
  readonly profile: EnforcementProfile;
  readonly namespaces: readonly NamespaceSummary[];
  readonly endpoints: readonly EndpointSummary[];
  readonly policies: readonly PolicySummary[];
  /** Services that are drawn as cards of their own. */
  readonly services: readonly ServiceCard[];
  /** The pairs worth drawing, most important first (needed and denied, needed, let in by a rule, contrast …). */
  readonly connections: readonly Connection[];
  /** Where Ingresses or routes are: the workload that they go through; neither chosen nor recognized: a pod that nobody knows. */
  readonly ingressControllers?: IngressControllers;
  /** Pairs of all endpoints that could speak to each other, by verdict; `drawn` of them are in `connections`. */
  readonly totals: VerdictCounts & { readonly pairs: number };
  readonly needed: number;
  readonly neededDenied: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that comments in the manifests silence. */
  readonly silenced: readonly Diagnostic[];
  readonly assumptions: readonly Assumption[];
  /** Which plugin the manifests show; absent where they show none. */
  readonly suggestion?: ProfileSuggestion;
  readonly objects: { readonly used: number; readonly notEvaluated: readonly ObjectReference[]; readonly refused: number };
  /** Every object that was read, in the order of the files: the outline of the editor. */
  readonly outline: readonly ObjectReference[];
  /** Objects that are in the text but switched off. */
  readonly switchedOff: readonly ObjectReference[];
  /** Reports, alerts and descriptions of the cluster, laid over the picture; absent where the files hold none. */
  readonly security?: SecurityPicture;
}

/** Workloads at the edge, by endpoint id. */
export interface IngressControllers {
  /** By the reader. */
  readonly chosen?: string;
  /** By its image, labels or class. */
  readonly recognized?: string;
  /** Those that may be chosen, the likeliest first. */
  readonly candidates: readonly string[];
}

export interface VerdictCounts {
  readonly allowed: number;
  readonly partial: number;
  readonly denied: number;
  readonly depends: number;
}

export interface NamespaceSummary {
  readonly name: string;
  readonly workloads: number;
  readonly policies: number;
  readonly origin?: Origin;
}

export interface EndpointSummary {
  /** As `list` prints it: `shop/web[Deployment]`, `external:10.0.0.0/8`. */
  readonly id: string;
  readonly kind: 'workload' | 'external' | 'way-in' | 'api-server';
  /** Absent for `external`; the Service's namespace for `way-in`. */
  readonly namespace?: string;
  /** `web`, `10.0.0.0/8`, `Internet`. */
  readonly name: string;
  /** Deployment, StatefulSet …, for workloads. */
  readonly workloadKind?: string;
  readonly variant?: string;
  readonly replicas: number;
  readonly labels: Readonly<Record<string, string>>;
  /** Policies that isolate it, per direction; empty: nothing selects it (open padlock). */
  readonly isolatedBy: Readonly<Record<Direction, readonly string[]>>;
  /** Nothing selects it, and so the strict mode of the network plugin keeps it closed. */
  readonly unselected?: true;
  readonly hostNetwork: boolean;
  /** Finished and ignored (D-9). */
  readonly finished: boolean;
  readonly services: readonly ServiceSummary[];
  readonly declaredPorts: readonly PortLabel[];
  /** Over the network, asked by the kubelet of the pod's own node. */
  readonly probes?: readonly Probe[];
  /** External: `0.0.0.0-9.255.255.255` …; and which rules mention it. */
  readonly ranges?: readonly string[];
  /** `private`, `metadata` …: well-known meaning of an external range, for a sub-title. */
  readonly meaning?: 'private' | 'link-local' | 'loopback' | 'carrier' | 'metadata' | 'rest-of-world' | 'multicast' | 'node';
  /** Of an external card: who comes to the API server from outside. */
  readonly access?: 'internet' | 'allowed-block' | 'vpc';
  /** How many rules mention this external range. */
  readonly rules?: number;
  /** A way in: what opens it (a Service, an Ingress, a route, a pod's own port), and how. */
  readonly wayIn?: WayInSummary;
  /** Endpoints with equal `sameAs` cannot be told apart by any policy, service or need, and may be drawn as one. */
  readonly sameAs: string;
  readonly origin?: Origin;
}

export interface WayInSummary {
  /** The name of the Service, Ingress, route or pod that opens it. */
  readonly service: string;
  /** The kind of the object that opens it: `Service`, `Ingress`, `Deployment` … */
  readonly opener: string;
  /** `LoadBalancer`, `Ingress`, `HTTPRoute`, `hostPort` … */
  readonly type: string;
  /** Open to the private network alone. */
  readonly isInternal?: boolean;
  readonly ports: readonly ServicePortSummary[];
  /** Hosts and paths of an Ingress or a route: `shop.example.com/api`. */
  readonly matches?: readonly string[];
  /** What policies see of its traffic. */
  readonly arrivesAs: Arrival;
  /** The workload at the edge that it goes through, where it is known (endpoint id). */
  readonly controller?: string;
}

/** A Service as a card between those who name it and the pods behind it. */
export interface ServiceCard {
  /** `service:shop/db`. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly type: ServiceType;
  readonly headless: boolean;
  /** How its backends are found; `none`: nothing in the manifests says where the traffic goes. */
  readonly by: 'selector' | 'endpoints' | 'external-name' | 'none';
  readonly selector?: Labels;
  readonly ports: readonly ServicePortSummary[];
  /** Where it leads outside: an ExternalName, or addresses of Endpoints that no pod has. */
  readonly outside: readonly string[];
  /** Endpoint ids of the workloads behind it. */
  readonly backends: readonly string[];
  /** Those who need it, with what becomes of their traffic over all backends and ports that they mean. */
  readonly clients: readonly ServiceClient[];
  readonly origin: Origin;
}

export interface ServiceClient {
  /** Endpoint id. */
  readonly source: string;
  /** `partial` where backends differ. */
  readonly verdict: Verdict;
  readonly routes: readonly ServiceRoute[];
}

/** One port of a Service, from one client to one backend. */
export interface ServiceRoute {
  /** Endpoint id of the backend. */
  readonly destination: string;
  readonly protocol: Protocol;
  /** The Service's port, and the pod's (absent: the name is on no container of that pod). */
  readonly port: number;
  readonly podPort?: number;
  readonly verdict: Verdict;
  /** The policy opens the Service's port, and the pod listens on another (T18). */
  readonly opensServicePortOnly?: boolean;
  /** The pod's port is open, and the Service's own, which some plugins judge too, is not for certain. */
  readonly stoppedAtService?: boolean;
}

export interface ServiceSummary {
  readonly name: string;
  readonly type: ServiceType;
  readonly headless: boolean;
  readonly ports: readonly ServicePortSummary[];
  readonly origin: Origin;
}

export interface ServicePortSummary {
  readonly protocol: Protocol;
  readonly port: number;
  /** As written: number or name. */
  readonly targetPort: number | string;
  /** What it resolves to on this pod; absent: the name is on no container. */
  readonly resolved?: number;
}

export interface PortLabel {
  readonly protocol: Protocol;
  readonly port: number;
  readonly name?: string;
}

export interface PolicySummary {
  readonly id: string;
  readonly kind: string;
  readonly tier: TierName;
  /** Of an admin policy: lower is read first. */
  readonly priority?: number;
  readonly namespace?: string;
  readonly name: string;
  readonly isolates: readonly Direction[];
  readonly rules: number;
  /** Of an admin policy: where it has rules, and how many of each action. */
  readonly directions?: readonly Direction[];
  readonly actions?: Readonly<Record<Action, number>>;
  /** Whom one that belongs to the whole cluster is about. */
  readonly subject?: SubjectSummary;
  /** How many workload endpoints it selects. */
  readonly selects: number;
  readonly selected: readonly string[];
  readonly origin: Origin;
}

/** Pods by selectors, as kubectl writes them; '' selects all. */
export interface SubjectSummary {
  readonly namespaces: string;
  readonly pods: string;
}

/** One directed pair of endpoints and what becomes of traffic between them. */
export interface Connection {
  readonly source: string;
  readonly destination: string;
  /** Judged on the ports that the destination declares, where it declares any: the color. */
  readonly verdict: Verdict;
  /** Judged on all ports. */
  readonly allPorts: Verdict;
  /** Allowed ports as inclusive ranges per protocol. */
  readonly ports: PortRanges;
  /** The declared ports that are open; with none declared, all open ones. Ready to print: `5432`, `8080, 9090`, `UDP 53`, '' for all. */
  readonly openPorts: string;
  /** The declared ports, open or not, ready to print ('' where none). */
  readonly declaredPorts: string;
  /** Ports that are allowed or perhaps are, where it cannot be said of all. */
  readonly possible?: PortRanges;
  /** The verdict and the ports are about these alone, since they were asked for: `5432`. */
  readonly judgedOn?: string;
  /** Allowed, and no policy has a say at either end. */
  readonly noPolicy: boolean;
  /** On which side it stops; absent unless denied. */
  readonly deniedAt?: 'leaving' | 'arriving' | 'both';
  /** Why `depends`. */
  readonly because?: DependsReason;
  readonly leaving: SideSummary;
  readonly arriving: SideSummary;
  readonly needed?: readonly NeedSummary[];
  /** For a way in: why it has this verdict. */
  readonly wayIn?: WayInReason;
  /** To an API server from outside: the setting that decides, as its description has it: `publicAccessCidrs: 203.0.113.0/24`. */
  readonly setting?: string;
}

/** One half of a verdict in short: for the table. */
export interface SideSummary {
  readonly verdict: Verdict;
  readonly isolatedBy: readonly string[];
  /** Rules that let (some of) it through. */
  readonly allowedBy: readonly RuleReference[];
  /** Rules of admin policies that stop (some of) it. */
  readonly deniedBy?: readonly RuleReference[];
  /** Closed because no policy selects the pod: the strict mode of the network plugin. */
  readonly unselected?: true;
}

export interface NeedSummary {
  readonly protocol: Protocol;
  /** The destination pod's port. */
  readonly port: number;
  /** `env DATABASE_URL`, `args[2]`, `Prometheus scrape annotation`. */
  readonly by: string;
  readonly verdict: Verdict;
  /** The Service that was named, with its port: `data/postgres 5432`. */
  readonly service?: string;
  /** The Service's own port, where that is what stops the connection: the pod's is open. */
  readonly stoppedAtPort?: number;
  readonly origin: Origin;
}
