import type { Connection, EndpointSummary, ServiceCard, ServiceClient } from '#engine/overview/picture.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { CardAccess } from './card-access.ts';
import type { CardScan } from './card-scan.ts';

/** How an edge is drawn. `open` is "allowed because nothing isolates either end". */
export type EdgeLook = 'allowed' | 'open' | 'partial' | 'denied' | 'depends';

/** What the graph shows, before anything has a place: plain data, in a fixed order. */
export interface GraphModel {
  readonly boxes: readonly GraphBox[];
  readonly cards: readonly GraphCard[];
  readonly edges: readonly GraphEdge[];
  /** Which card stands for an endpoint. */
  readonly cardOf: ReadonlyMap<string, string>;
}

/** An open namespace. */
export interface GraphBox {
  readonly id: string;
  readonly name: string;
  readonly workloads: number;
  readonly policies: number;
}

export interface GraphCard {
  /** The endpoint's id, `group:…` or `namespace:…`. */
  readonly id: string;
  readonly kind: 'workload' | 'external' | 'way-in' | 'api-server' | 'service' | 'group' | 'namespace';
  /** The box it stands in; absent for what is outside the cluster and for a closed namespace. */
  readonly box?: string;
  readonly name: string;
  /** The endpoints that it stands for: one, or all of a group or of a closed namespace. */
  readonly members: readonly EndpointSummary[];
  /** Closed padlocks; absent where a padlock would mean nothing. */
  readonly isolated?: { readonly ingress: boolean; readonly egress: boolean };
  /** Of a Service that stands between its clients and its backends; such a card has no members. */
  readonly service?: ServiceCard;
  readonly rows: readonly CardRow[];
  /** Services beyond the rows. */
  readonly moreRows: number;
  /** What scans and runtime alerts say of it; absent: nothing. */
  readonly scan?: CardScan;
  /** Of an API server that a description tells of: who may come. */
  readonly access?: CardAccess;
  /** A finding concerns it. */
  readonly finding: boolean;
  /** The group that this endpoint belongs to, open or not. */
  readonly group?: string;
  /** Of a closed namespace. */
  readonly policies?: number;
  /** Of a closed namespace or group: connections that begin and end in it. */
  readonly inside?: number;
}

/** One Service on a card. */
export interface CardRow {
  /** Shown only where it differs from the card's name. */
  readonly name?: string;
  /** `80 → 8080 http` */
  readonly ports: string;
  readonly badge?: string;
}

export interface GraphEdge {
  readonly id: string;
  /** Card ids. */
  readonly source: string;
  readonly target: string;
  readonly look: EdgeLook;
  readonly verdict: Verdict;
  readonly deniedAt?: 'leaving' | 'arriving' | 'both';
  /** Needed by the manifests and denied: the loudest thing in the picture. */
  readonly loud: boolean;
  /** To a Service: who sends, and what becomes of it at each backend. */
  readonly client?: ServiceClient;
  /** From a Service to a backend: a line without a verdict, unless one client is looked at. */
  readonly behind?: { readonly service: ServiceCard; readonly backend: string; readonly plain: boolean };
  /** A policy opens the port of the Service, and the pods listen on another (T18). */
  readonly trap?: { readonly port: number; readonly podPort: number };
  /** Several where cards or namespaces are closed, and behind a Service; none only from a Service to a backend. */
  readonly connections: readonly Connection[];
}

const EXTRA_PREFIX = 'extra ';

/** The id of an edge that is drawn for the selection only. */
export function extraId(id: string): string {
  return EXTRA_PREFIX + id;
}

export function isExtra(edge: GraphEdge): boolean {
  return edge.id.startsWith(EXTRA_PREFIX);
}

export const BOX_PREFIX = 'box:';
export const GROUP_PREFIX = 'group:';
export const NAMESPACE_PREFIX = 'namespace:';
