import type { Origin } from '#engine/model/origin.ts';
import type { EnforcementOptions, ProfileName } from './enforcement.ts';

/** Which plugin the manifests show to enforce policies, and by what. */
export interface ProfileSuggestion {
  /** Absent: it cannot be said (two enforcers, or an operator that nobody told what to install). */
  readonly profile?: ProfileName;
  /** Options that the evidence sets: the strict mode, the switch that is off. */
  readonly options: Partial<EnforcementOptions>;
  readonly evidence: readonly PluginEvidence[];
  /** Two enforcers at once; an operator without an Installation; a description of a cluster without word of an add-on. */
  readonly problem?: 'two-enforcers' | 'operator-without-installation' | 'nothing-said';
}

/** One thing in the manifests that speaks of a network plugin. */
export interface PluginEvidence {
  /** `calico`, `cilium`, `aws-vpc-cni`, `flannel`, `kube-router` …, as the plugin calls itself. */
  readonly plugin: string;
  /** Whether this says that it enforces. */
  readonly enforces: boolean;
  /** The object and the field with its value, as text: `Installation default spec.cni.type: AmazonVPC`. */
  readonly text: string;
  readonly origin: Origin;
}
