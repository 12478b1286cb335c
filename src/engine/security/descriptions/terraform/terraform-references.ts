import type { DescribedValue } from '#engine/security/descriptions/described-value.ts';

/**
 * What the attributes of resources refer to, by the configuration that a plan carries: before they are made, resources have
 * no ids by which they could be known. What leads through variables of a module is not followed.
 */
export class TerraformReferences {
  readonly #root: DescribedValue;

  constructor(root: DescribedValue) {
    this.#root = root.at('configuration', 'root_module');
  }

  /** The addresses, without the keys of single instances: `module.net.aws_subnet.private`. */
  of(address: string, attribute: string): readonly string[] {
    const { modules, name } = partsOf(address);
    const module = modules.reduce((around, each) => around.at('module_calls', each, 'module'), this.#root);
    const resource = module
      .at('resources')
      .items()
      .find((each) => each.at('address').text === name);
    const expressions = resource?.at('expressions');
    const place = expressions && placeOf(expressions, attribute.split('.'));
    const prefix = modules.map((each) => `module.${each}.`).join('');
    const found = place?.at('references').texts() ?? [];
    return [...new Set(found.flatMap((reference) => /^aws_\w+\.[\w-]+/.exec(reference)?.[0] ?? []))].map((each) => prefix + each);
  }
}

/** `module.net[0].aws_subnet.private["a"]` without its keys. */
export function withoutKeys(address: string): string {
  return address.replaceAll(/\[[^\]]*\]/g, '');
}

function partsOf(address: string): { readonly modules: readonly string[]; readonly name: string } {
  const steps = withoutKeys(address).split('.');
  const modules: string[] = [];
  while (steps[0] === 'module' && steps.length > 2) modules.push(...steps.splice(0, 2).slice(1));
  return { modules, name: steps.join('.') };
}

/** A nested block stands as a list of one. */
function placeOf(expressions: DescribedValue, path: readonly string[]): DescribedValue {
  return path.reduce((place, step) => (place.items()[0] ?? place).at(step), expressions);
}
