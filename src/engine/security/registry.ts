import { aquaRuntime } from './alerts/aqua-runtime/aqua-runtime.ts';
import { falcoText } from './alerts/falco-text/falco-text.ts';
import { falco } from './alerts/falco/falco.ts';
import { sysdigRuntime } from './alerts/sysdig-runtime/sysdig-runtime.ts';
import { cloudformation } from './descriptions/cloudformation/cloudformation.ts';
import { eksDescribe } from './descriptions/eks-describe/eks-describe.ts';
import { eksctl } from './descriptions/eksctl/eksctl.ts';
import { helmValues } from './descriptions/helm-values/helm-values.ts';
import { securityGroupPolicy } from './descriptions/security-group-policy/security-group-policy.ts';
import { securityGroups } from './descriptions/security-groups/security-groups.ts';
import { terraform } from './descriptions/terraform/terraform.ts';
import { aqua } from './scans/aqua/aqua.ts';
import { harbor } from './scans/harbor/harbor.ts';
import { sarif } from './scans/sarif/sarif.ts';
import { sysdig } from './scans/sysdig/sysdig.ts';
import { trivyKubernetes } from './scans/trivy-kubernetes/trivy-kubernetes.ts';
import { trivyOperator } from './scans/trivy-operator/trivy-operator.ts';
import { trivy } from './scans/trivy/trivy.ts';
import type { SecuritySource } from './security-source.ts';

/** The kinds of files beside manifests, in the order in which they are tried: the first that recognizes a document reads it. */
export const SECURITY_SOURCES: readonly SecuritySource[] = [
  // Objects of Kubernetes.
  trivyOperator,
  securityGroupPolicy,
  eksctl,
  // Scans.
  trivyKubernetes,
  trivy,
  aqua,
  harbor,
  sysdig,
  sarif,
  // Alerts.
  falco,
  sysdigRuntime,
  aquaRuntime,
  // Descriptions of clusters and security groups.
  eksDescribe,
  securityGroups,
  cloudformation,
  terraform,
  helmValues,
  // Text.
  falcoText,
];
