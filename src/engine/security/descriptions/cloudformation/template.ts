import type { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import { isRecord } from '#engine/security/untrusted-value.ts';

/** What cannot be worked out from a template alone, as it is written there. */
interface Unresolved {
  readonly expression: string;
}

/** So deep expressions may stand in each other. */
const DEEPEST = 20;

/** A template of CloudFormation: works out what its expressions come to with the defaults of the parameters. */
export class Template {
  readonly resources: readonly (readonly [name: string, resource: DescribedValue])[];
  readonly #root: DescribedValue;

  constructor(root: DescribedValue) {
    this.#root = root;
    this.resources = root.at('Resources').members();
  }

  /** The resources of a type. */
  ofType(type: string): readonly (readonly [name: string, resource: DescribedValue])[] {
    return this.resources.filter(([, resource]) => resource.at('Type').text === type);
  }

  resource(name: string): DescribedValue | undefined {
    return this.resources.find(([each]) => each === name)?.[1];
  }

  /** The same place with what the expression there comes to; where that cannot be said, an object with the expression alone. */
  resolved(place: DescribedValue): DescribedValue {
    const value = this.#resolve(place.value, 0);
    return place.with(isUnresolved(value) ? { expression: value.expression } : value);
  }

  /** What stands instead of a value that can be said; undefined where it can be. */
  expressionOf(place: DescribedValue): string | undefined {
    const value = this.#resolve(place.value, 0);
    return isUnresolved(value) ? value.expression : undefined;
  }

  /** The name of the resource to which `!Ref NAME` or `!GetAtt NAME.X` leads; undefined: it leads to none. */
  referred(place: DescribedValue): string | undefined {
    const attribute = place.at('Fn::GetAtt');
    const name = place.at('Ref').text ?? attribute.items()[0]?.text ?? attribute.text?.split('.')[0];
    return name !== undefined && this.resource(name) ? name : undefined;
  }

  #resolve(value: unknown, depth: number): unknown {
    if (depth > DEEPEST) return unresolved(value);
    if (Array.isArray(value)) {
      const items = (value as readonly unknown[]).map((each) => this.#resolve(each, depth + 1));
      return items.find(isUnresolved) ?? items.filter((each) => each !== undefined);
    }
    if (!isRecord(value)) return value;
    const [[name, argument] = ['', undefined], another] = Object.entries(value);
    if (another || !(name === 'Ref' || name.startsWith('Fn::'))) return value;
    return this.#call(name, argument, depth + 1) ?? (isNoValue(name, argument) ? undefined : unresolved(value));
  }

  /** Undefined: it cannot be said here. */
  #call(name: string, argument: unknown, depth: number): unknown {
    switch (name) {
      case 'Ref':
        return this.#parameter(argument);
      case 'Fn::Sub':
        return this.#substituted(argument, depth);
      case 'Fn::If':
        return this.#chosen(argument, depth);
      case 'Fn::ToJsonString':
        return this.#asJson(argument, depth);
      default:
        break;
    }
    const list = this.#resolve(argument, depth);
    if (isUnresolved(list) || !Array.isArray(list)) return undefined;
    const [first, second, third] = list as readonly unknown[];
    switch (name) {
      case 'Fn::Join':
        return Array.isArray(second) ? second.map(String).join(String(first)) : undefined;
      case 'Fn::Split':
        return typeof second === 'string' ? second.split(String(first)) : undefined;
      case 'Fn::Select':
        return Array.isArray(second) ? (second as readonly unknown[])[Number(first)] : undefined;
      case 'Fn::FindInMap':
        return this.#root.at('Mappings', String(first), String(second), String(third)).value;
      default:
        return undefined;
    }
  }

  #asJson(argument: unknown, depth: number): string | undefined {
    let isWhole = true;
    const text = JSON.stringify(argument, (_, each: unknown) => {
      const value = this.#resolve(each, depth);
      if (isUnresolved(value)) isWhole = false;
      return value;
    });
    return isWhole ? text : undefined;
  }

  #parameter(name: unknown): unknown {
    if (typeof name !== 'string') return undefined;
    const parameter = this.#root.at('Parameters', name);
    const fallback = parameter.at('Default');
    const isList = /List/.test(parameter.at('Type').text ?? '');
    if (!isList || fallback.text === undefined) return fallback.value;
    return fallback.text.split(',').map((each) => each.trim());
  }

  #substituted(argument: unknown, depth: number): unknown {
    const [text, own] = Array.isArray(argument) ? (argument as readonly unknown[]) : [argument];
    if (typeof text !== 'string') return undefined;
    let isWhole = true;
    const filled = text.replaceAll(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
      const value = isRecord(own) && Object.hasOwn(own, name) ? this.#resolve(own[name], depth) : this.#parameter(name);
      if (typeof value !== 'string' && typeof value !== 'number') isWhole = false;
      return String(value);
    });
    return isWhole ? filled : undefined;
  }

  #chosen(argument: unknown, depth: number): unknown {
    if (!Array.isArray(argument)) return undefined;
    const [condition, then, otherwise] = argument as readonly unknown[];
    const holds = typeof condition === 'string' ? this.#holds(this.#root.at('Conditions', condition).value, depth) : undefined;
    return holds === undefined ? undefined : this.#resolve(holds ? then : otherwise, depth);
  }

  #holds(condition: unknown, depth: number): boolean | undefined {
    if (depth > DEEPEST || !isRecord(condition)) return undefined;
    const [[name, argument] = ['', undefined]] = Object.entries(condition);
    if (name === 'Condition' && typeof argument === 'string') return this.#holds(this.#root.at('Conditions', argument).value, depth + 1);
    if (!Array.isArray(argument)) return undefined;
    if (name === 'Fn::Equals') {
      const [left, right] = (argument as readonly unknown[]).map((each) => plainText(this.#resolve(each, depth + 1)));
      return left === undefined || right === undefined ? undefined : left === right;
    }
    const parts = (argument as readonly unknown[]).map((each) => this.#holds(each, depth + 1));
    if (name === 'Fn::Not') return parts[0] === undefined ? undefined : !parts[0];
    const decides = name === 'Fn::Or';
    if (name !== 'Fn::And' && name !== 'Fn::Or') return undefined;
    return parts.includes(decides) ? decides : parts.includes(undefined) ? undefined : !decides;
  }
}

/** Of anything but a scalar: undefined. */
function plainText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function isNoValue(name: string, argument: unknown): boolean {
  return name === 'Ref' && argument === 'AWS::NoValue';
}

const UNRESOLVED = new WeakSet<object>();

function unresolved(value: unknown): Unresolved {
  const found = { expression: expressionText(value) };
  UNRESOLVED.add(found);
  return found;
}

function isUnresolved(value: unknown): value is Unresolved {
  return typeof value === 'object' && value !== null && UNRESOLVED.has(value);
}

/** `!Ref Cidrs`, `!GetAtt Cluster.Arn`. */
export function expressionText(value: unknown): string {
  if (isRecord(value)) {
    const [[name, argument] = ['', undefined]] = Object.entries(value);
    const short = name.replace('Fn::', '');
    if (typeof argument === 'string') return `!${short} ${argument}`;
    if (name === 'Fn::GetAtt' && Array.isArray(argument)) return `!GetAtt ${argument.join('.')}`;
    if (name.startsWith('Fn::')) return `!${short} ${JSON.stringify(argument)}`;
  }
  return JSON.stringify(value) ?? '';
}
