import { aquaRuntime } from './aqua-runtime/aqua-runtime.ts';
import { aqua } from './aqua/aqua.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import { eksDescribe } from './eks-describe/eks-describe.ts';
import { eksctl } from './eksctl/eksctl.ts';
import { falcoText } from './falco-text/falco-text.ts';
import { falco } from './falco/falco.ts';
import { harbor } from './harbor/harbor.ts';
import { helmValues } from './helm-values/helm-values.ts';
import { sarif } from './sarif/sarif.ts';
import { securityGroupPolicy } from './security-group-policy/security-group-policy.ts';
import { securityGroups } from './security-groups/security-groups.ts';
import type { SecuritySource } from './security-source.ts';
import { sysdigRuntime } from './sysdig-runtime/sysdig-runtime.ts';
import { sysdig } from './sysdig/sysdig.ts';
import { terraform } from './terraform/terraform.ts';
import { trivyKubernetes } from './trivy-kubernetes/trivy-kubernetes.ts';
import { trivyOperator } from './trivy-operator/trivy-operator.ts';
import { trivy } from './trivy/trivy.ts';

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
