import { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { readTemplateAddOn, readTemplateCluster } from './template-cluster.ts';
import { templateFargate } from './template-fargate.ts';
import { readTemplateGroups } from './template-groups.ts';
import { Template } from './template.ts';

/** A template of CloudFormation: clusters, add-ons, security groups (R15). */
export const cloudformation: SecuritySource = {
  id: 'cloudformation',
  recognizes: (document) => {
    const root = DescribedValue.of(document);
    if (root.at('AWSTemplateFormatVersion').text !== undefined) return true;
    return root
      .at('Resources')
      .members()
      .some(([, resource]) => resource.at('Type').text?.startsWith('AWS::'));
  },
  read: (document, into) => {
    const template = new Template(DescribedValue.of(document));
    const fargate = templateFargate(template);
    for (const [name, resource] of template.ofType('AWS::EKS::Cluster')) {
      const cluster = readTemplateCluster(name, resource, template, `${document.file}#${document.index}.${name}`);
      into.cluster({ ...cluster, ...(fargate.length > 0 && { fargate }) });
    }
    for (const [name, resource] of template.ofType('AWS::EKS::Addon')) into.addOn(readTemplateAddOn(name, resource, template));
    for (const group of readTemplateGroups(template)) into.group(group);
    into.progress();
  },
};
