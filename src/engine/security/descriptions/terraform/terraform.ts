import { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { readTerraformAddOn, readTerraformCluster, terraformFargate } from './terraform-cluster.ts';
import { readTerraformGroups } from './terraform-groups.ts';
import { terraformResources } from './terraform-resources.ts';

/** A plan or a state of Terraform as JSON: clusters, add-ons, security groups (R16). */
export const terraform: SecuritySource = {
  id: 'terraform',
  recognizes: (document) => {
    const root = DescribedValue.of(document);
    const isShown = root.at('format_version').text !== undefined;
    if (isShown && ['planned_values', 'values', 'resource_changes'].some((key) => !root.at(key).isAbsent)) return true;
    return (
      root.at('version').value === 4 &&
      root
        .at('resources')
        .items()
        .some((each) => !each.at('instances').isAbsent)
    );
  },
  read: (document, into) => {
    const root = DescribedValue.of(document);
    const version = root.at('format_version');
    if (Number.parseInt(version.text ?? '0', 10) >= 2) {
      const values = { tool: 'Terraform', field: 'format_version', version: version.text ?? '', known: '1.x' };
      into.diagnostic({ code: 'report-version', severity: 'warning', values, origin: version.origin });
    }
    const all = terraformResources(root);
    const fargate = all.flatMap(terraformFargate);
    for (const resource of all) {
      if (resource.type === 'aws_eks_cluster') {
        const cluster = readTerraformCluster(resource, all, `${document.file}#${document.index}.${resource.address}`);
        into.cluster({ ...cluster, ...(fargate.length > 0 && { fargate }) });
      }
      if (resource.type === 'aws_eks_addon') into.addOn(readTerraformAddOn(resource));
    }
    for (const group of readTerraformGroups(all)) into.group(group);
    into.progress();
  },
};
