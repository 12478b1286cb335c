import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import type { Template } from './template.ts';

/** The selectors of the `AWS::EKS::FargateProfile`s of a template. One whose namespace or labels cannot be said is left out. */
export function templateFargate(template: Template): NonNullable<EksCluster['fargate']> {
  return template.ofType('AWS::EKS::FargateProfile').flatMap(([, resource]) =>
    resource
      .at('Properties', 'Selectors')
      .items()
      .flatMap((selector) => {
        const namespace = template.resolved(selector.at('Namespace')).text;
        const labels = selector
          .at('Labels')
          .items()
          .map((label) => [label.at('Key').text, template.resolved(label.at('Value')).text] as const);
        if (namespace === undefined || labels.some((label) => label.includes(undefined))) return [];
        return [{ namespace, labels: Object.fromEntries(labels) }];
      }),
  );
}
