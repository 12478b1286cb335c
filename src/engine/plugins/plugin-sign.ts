import type { Cluster, Workload } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';
import { placeOf } from '#engine/manifest/decode.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import type { Place } from '#engine/manifest/place.ts';
import type { EnforcementOptions } from '#engine/rules/enforcement.ts';
import type { EksAddOn, EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import type { SecurityGroupPolicy } from '#engine/security/descriptions/security-group.ts';
import type { PluginEvidence } from '#engine/rules/profile-suggestion.ts';

/** What the manifests hold that may speak of a network plugin. */
export interface PluginContext {
  readonly cluster: Cluster;
  /** Objects that describe how a cluster is set up: `Installation`, `ClusterConfig`, `NodeClass`. */
  readonly descriptions: readonly ManifestObject[];
  /** What stands in descriptions that are no Kubernetes objects: templates, plans, answers of the AWS command line. */
  readonly described: ClusterDescriptions;
}

/** What descriptions of a cluster beside the manifests say of it. */
export interface ClusterDescriptions {
  readonly addOns: readonly EksAddOn[];
  readonly clusters: readonly EksCluster[];
  /** Of pods with security groups of their own, which some plugins do not police. */
  readonly groupPolicies: readonly SecurityGroupPolicy[];
}

/** One thing that speaks of a network plugin. */
export interface PluginSign extends PluginEvidence {
  /** Options that it sets. */
  readonly options?: Partial<EnforcementOptions>;
  /** It is the plugin, or describes a cluster, and says nothing of enforcement. */
  readonly saysNothing?: 'operator' | 'description';
}

/** Finds what speaks of one plugin. */
export type SignFinder = (context: PluginContext) => readonly PluginSign[];

/** `calico/node` of `quay.io/calico/node:v3.28@sha256:…`: the path of an image without its registry's port, tag and digest. */
export function imagePath(image: string): string {
  const [named = ''] = image.split('@');
  const colon = named.lastIndexOf(':');
  return colon > named.lastIndexOf('/') ? named.slice(0, colon) : named;
}

/** The first image whose path ends with one of these: `calico/node`, `azure-npm`. */
export function imageEndingWith({ images }: Workload, ...endings: readonly string[]): string | undefined {
  return images.find((image) => endings.some((ending) => `/${imagePath(image)}`.endsWith(`/${ending}`)));
}

/** A workload as evidence names it, with its line. */
export function workloadSign(plugin: string, enforces: boolean, workload: Workload, what: string): PluginSign {
  return { plugin, enforces, text: `${workload.kind} ${workload.name} ${what}`, origin: firstLine(workload.origin) };
}

/** A field of an object as evidence names it. Absent: undefined. */
export function fieldOf({ place }: ManifestObject, path: string): Place | undefined {
  let at = place;
  for (const step of path.split('.')) {
    at = placeOf(at, step);
    if (at.node.kind === 'map' && at.node.entries.length === 0) return undefined;
  }
  return at.node.kind === 'scalar' && at.node.value === null ? undefined : at;
}

/** The text of a scalar; '' for anything else. */
export function scalarText(place: Place | undefined): string {
  return place?.node.kind === 'scalar' && place.node.value !== null ? String(place.node.value) : '';
}

/** An object is shown by the line on which it starts. */
export function firstLine(origin: Origin): Origin {
  return { ...origin, endLine: origin.line };
}
