import * as fc from 'fast-check';
import type { Protocol } from '#engine/model/cluster.ts';
import type { PlainSelector } from './plain-objects.ts';

/*
 * Random clusters from few names, labels, ports and addresses, so that selectors, blocks and ranges meet often.
 * Every object is one that the API server accepts.
 */
export const NAMESPACES = ['shop', 'data', 'ops'] as const;
export const NODES = [
  { name: 'node-a', labels: { app: 'web' }, addresses: ['10.0.0.1', 'fd00::1'] },
  { name: 'node-b', labels: { app: 'db', tier: '' }, addresses: ['10.0.0.2', 'fd00::2'] },
] as const;
const KEYS = ['app', 'tier', 'env'] as const;
const VALUES = ['', 'web', 'db'] as const;
export const PORT_NAMES = ['http', 'sql'] as const;
export const PORTS = [53, 80, 81, 82, 443, 8080] as const;

export const protocol = fc.constantFrom<Protocol>('TCP', 'UDP', 'SCTP');
export const key = fc.constantFrom(...KEYS);
export const value = fc.constantFrom(...VALUES);
export const labels = fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });
/** There so many times as often as it is not. */
export const often = <Item>(arbitrary: fc.Arbitrary<Item>, times: number): fc.Arbitrary<Item | undefined> =>
  // fast-check leaves out one in `freq`: of 1, all.
  fc.option(arbitrary, { nil: undefined, freq: times + 1 });

export const ipv4 = fc.integer({ min: 0, max: 31 }).map((last) => `10.0.0.${last}`);
export const ipv6 = fc.integer({ min: 0, max: 31 }).map((last) => `fd00::${last.toString(16)}`);

/** Blocks that may stand inside one another; `except` is a strict part of the block. */
export const ipBlock = fc
  .record({
    six: fc.boolean(),
    whole: fc.integer({ min: 0, max: 7 }).map((dice) => dice === 0),
    at: fc.integer({ min: 0, max: 31 }),
    free: fc.integer({ min: 0, max: 5 }),
    except: fc.array(fc.record({ at: fc.nat(), free: fc.nat() }), { maxLength: 2 }),
  })
  .map(({ six, whole, at, free, except }) => {
    const bits = six ? 128 : 32;
    const network = (start: number, size: number): string => {
      const first = start - (start % 2 ** size);
      return six ? `fd00::${first.toString(16)}/${bits - size}` : `10.0.0.${first}/${bits - size}`;
    };
    const start = whole ? 0 : at - (at % 2 ** free);
    const size = whole ? 5 : free;
    const cidr = whole ? (six ? '::/0' : '0.0.0.0/0') : network(at, free);
    const parts = size === 0 ? [] : except.map((part) => network(start + (part.at % 2 ** size), part.free % size));
    return parts.length === 0 ? { cidr } : { cidr, except: [...new Set(parts)] };
  });

const requirement = fc.oneof(
  fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(value, { minLength: 1, maxLength: 2 }) }),
  fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
);
const selectorOf = (keys: fc.Arbitrary<PlainSelector>): fc.Arbitrary<PlainSelector> => keys;
export const podSelector = selectorOf(
  compact(
    fc.record({
      matchLabels: often(fc.dictionary(key, value, { maxKeys: 2, noNullPrototype: true }), 1),
      matchExpressions: often(fc.array(requirement, { maxLength: 2 }), 1),
    }),
  ),
);
export const namespaceSelector: fc.Arbitrary<PlainSelector> = fc.oneof(
  podSelector,
  fc.constantFrom(...NAMESPACES).map((name) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })),
);

/** Drops the fields that are undefined, as a manifest does. */
export function compact<Item extends object>(
  arbitrary: fc.Arbitrary<Item>,
): fc.Arbitrary<{ [Key in keyof Item]: Exclude<Item[Key], undefined> }> {
  return arbitrary.map(
    (item) =>
      Object.fromEntries(Object.entries(item).filter(([, each]) => each !== undefined)) as {
        [Key in keyof Item]: Exclude<Item[Key], undefined>;
      },
  );
}
