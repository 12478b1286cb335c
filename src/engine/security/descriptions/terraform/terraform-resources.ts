import type { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import { TerraformReferences } from './terraform-references.ts';

/** A resource of a plan or of a state. */
export interface TerraformResource {
  readonly type: string;
  /** `module.eks.aws_eks_cluster.this`. */
  readonly address: string;
  readonly values: DescribedValue;
  /** Of a plan: what is known after the change alone, in the same shape, with `true` in such places. */
  readonly unknown: DescribedValue;
  /** Of a plan: as it is today. */
  readonly before?: DescribedValue;
  /** Of a plan: the addresses of the resources to which an attribute refers, also before these have ids. */
  readonly refersTo: (attribute: string) => readonly string[];
}

/** The resources of a plan (as it will be), of the output of `terraform show -json`, and of a raw state. */
export function terraformResources(root: DescribedValue): readonly TerraformResource[] {
  const changes = root.at('resource_changes').items();
  const planned = [root.at('planned_values', 'root_module'), root.at('values', 'root_module')].flatMap(modulesIn);
  const changeOf = new Map(changes.map((change) => [change.at('address').text, change.at('change')]));
  const nothing = root.at('resource_changes').with(undefined);
  const references = new TerraformReferences(root);
  const found = planned
    .flatMap((module) => module.at('resources').items())
    .filter((each) => each.at('mode').text !== 'data')
    .map((each): TerraformResource => {
      const address = each.at('address').text ?? '';
      const change = changeOf.get(address);
      const before = change?.at('before');
      return {
        type: each.at('type').text ?? '',
        address,
        values: each.at('values'),
        unknown: change?.at('after_unknown') ?? nothing,
        refersTo: (attribute) => references.of(address, attribute),
        ...(before && !before.isAbsent && { before }),
      };
    });
  if (found.length > 0) return found;
  return changes.length > 0
    ? changes.flatMap((each) => changedResource(each, references))
    : root
        .at('resources')
        .items()
        .flatMap((each) => stateResources(each, nothing));
}

function changedResource(each: DescribedValue, references: TerraformReferences): readonly TerraformResource[] {
  const [values, before] = [each.at('change', 'after'), each.at('change', 'before')];
  if (values.isAbsent) return [];
  const unknown = each.at('change', 'after_unknown');
  const [type, address] = [each.at('type').text ?? '', each.at('address').text ?? ''];
  return [
    { type, address, values, unknown, refersTo: (attribute) => references.of(address, attribute), ...(!before.isAbsent && { before }) },
  ];
}

/** The items of a raw state: each resource has instances. */
function stateResources(each: DescribedValue, unknown: DescribedValue): readonly TerraformResource[] {
  if (each.at('mode').text === 'data') return [];
  const [module, type, name] = ['module', 'type', 'name'].map((key) => each.at(key).text);
  const address = [...(module === undefined ? [] : [module]), `${type}.${name}`].join('.');
  return each
    .at('instances')
    .items()
    .map((instance) => {
      const key = instance.at('index_key').value;
      return {
        type: type ?? '',
        address: key === undefined ? address : `${address}[${JSON.stringify(key)}]`,
        values: instance.at('attributes'),
        unknown,
        refersTo: () => [],
      };
    });
}

function modulesIn(module: DescribedValue): readonly DescribedValue[] {
  const all: DescribedValue[] = [module];
  // The list grows while it is gone through.
  for (const each of all) all.push(...each.at('child_modules').items());
  return all;
}
