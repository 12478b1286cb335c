import type { LabelSelector } from '#engine/model/label-selector.ts';
import type { Origin } from '#engine/model/origin.ts';

/** An EC2 security group: stateful, allow-only. */
export interface SecurityGroup {
  /** `sg-0123`; of a template, the name of the resource. */
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
  readonly source: string;
  readonly description?: string;
  readonly vpc?: string;
  /** The EKS cluster whose own group it is, by tag or name (SI-30). */
  readonly ofCluster?: string;
  readonly ingress: readonly SecurityGroupRule[];
  readonly egress: readonly SecurityGroupRule[];
  /** It was only listed, without its rules: nothing can be said of what it lets through. */
  readonly rulesUnknown?: true;
}

export interface SecurityGroupRule {
  /** `all` has no ports. A number is a protocol's. */
  readonly protocol: 'all' | 'tcp' | 'udp' | 'icmp' | 'icmpv6' | number;
  /** Inclusive; absent: all ports. */
  readonly ports?: { readonly from: number; readonly to: number };
  readonly peers: readonly SecurityGroupPeer[];
  readonly description?: string;
  /** `IpPermissions[0]`, with its lines. */
  readonly origin: Origin;
}

export type SecurityGroupPeer =
  | { readonly kind: 'cidr'; readonly cidr: string; readonly origin: Origin }
  | { readonly kind: 'group'; readonly group: string; readonly isSelf: boolean; readonly origin: Origin }
  | { readonly kind: 'prefix-list'; readonly id: string; readonly origin: Origin }
  | { readonly kind: 'unknown'; readonly expression: string; readonly origin: Origin };

/** The key under which a selector of service accounts asks for names. */
export const SERVICE_ACCOUNT_NAME = 'metadata.name';

/** A SecurityGroupPolicy of `vpcresources.k8s.aws`: pods with groups of their own (SI-31). */
export interface SecurityGroupPolicy {
  readonly namespace: string;
  readonly name: string;
  /** Absent on both: it selects nothing. */
  readonly podSelector?: LabelSelector;
  readonly serviceAccountSelector?: LabelSelector;
  readonly groups: readonly string[];
  readonly origin: Origin;
}
