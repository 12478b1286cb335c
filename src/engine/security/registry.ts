import { helmValues } from './helm-values/helm-values.ts';
import { trivyOperator } from './trivy-operator/trivy-operator.ts';
import { trivyKubernetes } from './trivy-kubernetes/trivy-kubernetes.ts';
import { trivy } from './trivy/trivy.ts';
import { aqua } from './aqua/aqua.ts';
import { harbor } from './harbor/harbor.ts';
import { sysdig } from './sysdig/sysdig.ts';
import { sarif } from './sarif/sarif.ts';
import { terraform } from './terraform/terraform.ts';
import { securityGroups } from './security-groups/security-groups.ts';
import { securityGroupPolicy } from './security-group-policy/security-group-policy.ts';
import { eksctl } from './eksctl/eksctl.ts';
import { eksDescribe } from './eks-describe/eks-describe.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import { aquaRuntime } from './aqua-runtime/aqua-runtime.ts';
import { falcoText } from './falco-text/falco-text.ts';
import { falco } from './falco/falco.ts';
import type { SecuritySource } from './security-source.ts';
import { sysdigRuntime } from './sysdig-runtime/sysdig-runtime.ts';

/** The kinds of files beside manifests, in the order in which they are tried: the first that recognizes a document reads it. */
export const SECURITY_SOURCES: readonly SecuritySource[] = [
  trivyOperator,
  trivyKubernetes,
  trivy,
  aqua,
  harbor,
  sysdig,
  sarif,
  falco,
  sysdigRuntime,
  aquaRuntime,
  falcoText,
  securityGroupPolicy,
  eksctl,
  eksDescribe,
  securityGroups,
  cloudformation,
  terraform,
  helmValues,
];
