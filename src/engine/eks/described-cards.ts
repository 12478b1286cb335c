import type { EksCluster, Setting } from '#engine/security/descriptions/eks-cluster.ts';
import { API_SERVER } from '#engine/overview/describe-api-server.ts';
import type { EndpointSetting } from './setting-field.ts';

/** An API server as one card: the descriptions that agree about it. */
export interface DescribedCard {
  /** `api-server` for the first, `api-server:NAME` for others. */
  readonly id: string;
  readonly clusters: readonly EksCluster[];
  /** Each setting with the description that says it, the first that can say it. */
  readonly settings: { readonly [Name in EndpointSetting]: { readonly setting: EksCluster[Name]; readonly source: string } };
  /** Descriptions of the same cluster, these and those that disagree: what they tell of its network is put together. */
  readonly family: readonly EksCluster[];
  /** The first card of its cluster: of pods it is asked once. */
  readonly isFirst: boolean;
}

export const SETTINGS = ['publicAccess', 'privateAccess', 'publicCidrs'] as const satisfies readonly EndpointSetting[];

/** One card for all descriptions of a cluster that agree; a description that disagrees has a card of its own. */
export function describedCards(clusters: readonly EksCluster[]): readonly DescribedCard[] {
  const cards: DescribedCard[] = [];
  for (const family of familiesOf(clusters)) {
    const sides: EksCluster[][] = [];
    for (const cluster of family) {
      const side = sides.find((each) => each.every((other) => differences(cluster, other).length === 0));
      if (side) side.push(cluster);
      else sides.push([cluster]);
    }
    for (const [at, side] of sides.entries()) {
      const [first] = side as [EksCluster];
      const name = first.name === '' ? (first.resource ?? first.id) : first.name;
      const id = cards.length === 0 ? API_SERVER : `${API_SERVER}:${name}${at === 0 ? '' : ` (${first.id})`}`;
      cards.push({ id, clusters: side, settings: settingsOf(side), family, isFirst: at === 0 });
    }
  }
  return cards;
}

/** The settings that two descriptions give different values. What cannot be said contradicts nothing. */
export function differences(a: EksCluster, b: EksCluster): readonly EndpointSetting[] {
  return SETTINGS.filter((name) => {
    const [here, there] = [valueKey(a[name]), valueKey(b[name])];
    return here !== undefined && there !== undefined && here !== there;
  });
}

/** A setting as evidence shows it: `true`, `203.0.113.0/24, 198.51.100.0/24`, `!Ref Cidrs`. */
export function settingText({ value, expression }: Setting<boolean | readonly string[]>): string {
  if (value === undefined) return expression ?? '';
  return typeof value === 'boolean' ? String(value) : value.join(', ');
}

function valueKey({ value }: Setting<boolean | readonly string[]>): string | undefined {
  if (value === undefined || typeof value === 'boolean') return value === undefined ? undefined : String(value);
  return [...new Set(value)].sort().join();
}

/** By name, in the order in which they come; a cluster without a name is a family of its own. */
function familiesOf(clusters: readonly EksCluster[]): readonly (readonly EksCluster[])[] {
  const families = new Map<string, EksCluster[]>();
  for (const cluster of clusters) {
    const key = cluster.name === '' ? `#${cluster.id}` : cluster.name;
    families.set(key, [...(families.get(key) ?? []), cluster]);
  }
  return [...families.values()];
}

function settingsOf(side: readonly EksCluster[]): DescribedCard['settings'] {
  const pick = <Name extends EndpointSetting>(name: Name) => {
    const said =
      side.find((each) => each[name].value !== undefined && !each[name].isDefault) ?? side.find((each) => each[name].value !== undefined);
    const cluster = said ?? side[0]!;
    return { setting: cluster[name], source: cluster.source };
  };
  return { publicAccess: pick('publicAccess'), privateAccess: pick('privateAccess'), publicCidrs: pick('publicCidrs') };
}
