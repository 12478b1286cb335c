import type { Labels } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';

/** A setting as a description gives it, with the line that says so. */
export interface Setting<Value> {
  /** Absent: it cannot be said, because `expression` is worked out elsewhere. */
  readonly value?: Value;
  /** It is not written, and this is what AWS does then. The origin is of what lacks it. */
  readonly isDefault: boolean;
  /** What stands there instead of a value: `!Ref Cidrs`, `known after apply`. */
  readonly expression?: string;
  readonly origin: Origin;
}

/** An EKS cluster, as one description tells of it. */
export interface EksCluster {
  /** Unique among the inputs: `cluster.json#0`. */
  readonly id: string;
  readonly origin: Origin;
  readonly source: string;
  /** '' where it is not told. */
  readonly name: string;
  /** The name of the resource in a template: `Cluster`, `aws_eks_cluster.this`. */
  readonly resource?: string;
  readonly version?: string;
  readonly endpoint?: string;
  readonly createdAt?: string;
  readonly publicAccess: Setting<boolean>;
  readonly privateAccess: Setting<boolean>;
  /** Who may come to the public endpoint. */
  readonly publicCidrs: Setting<readonly string[]>;
  readonly vpcId?: string;
  /** Of the VPC, where it is told, with what is added to it. */
  readonly vpcCidrs?: Setting<readonly string[]>;
  /** Of the subnets in which the control plane has its interfaces, where they are told. */
  readonly subnetCidrs?: Setting<readonly string[]>;
  readonly serviceCidrs: readonly string[];
  readonly ipFamily?: 4 | 6;
  readonly clusterSecurityGroup?: string;
  readonly securityGroups: readonly string[];
  readonly autoMode?: boolean;
  /** Whose pods run on Fargate; of an eksctl configuration the reader of manifests knows them. */
  readonly fargate?: readonly { readonly namespace: string; readonly labels: Labels }[];
  /** Of a plan: as it is today, where that is another setting. */
  readonly before?: Pick<EksCluster, 'publicAccess' | 'privateAccess' | 'publicCidrs'>;
  /** What the description itself has wrong: `private-cluster-and-endpoints` (eksctl refuses both). */
  readonly conflict?: 'private-cluster-and-endpoints';
}

/** An add-on of a cluster, as a description sets it up. */
export interface EksAddOn {
  /** `vpc-cni`. */
  readonly name: string;
  /** How evidence names it: `AWS::EKS::Addon VpcCni`. */
  readonly text: string;
  /** JSON or YAML in a text; absent: it has none, or (with `expression`) one that cannot be read here. */
  readonly configuration?: string;
  /** What the description calls it, where that is not `configurationValues`. */
  readonly field?: string;
  readonly expression?: string;
  readonly origin: Origin;
}
