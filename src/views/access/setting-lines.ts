import type { EksCluster, Setting } from '#engine/security/descriptions/eks-cluster.ts';
import type { AccessViewWords } from '#words/en/access-view.ts';

export type SettingName = keyof AccessViewWords['settings'];
type Told = Setting<boolean> | Setting<readonly string[]>;

/** One setting of a description, ready to be shown. */
export interface SettingLine {
  readonly name: SettingName;
  readonly setting: Told;
  readonly value: string;
  /** Of a plan: what it is today, where that is something else. */
  readonly before?: string;
}

/** The settings that say who may come, in the order in which they are asked; those that are not told are left out. */
export function settingLines(cluster: EksCluster, texts: AccessViewWords): readonly SettingLine[] {
  const { publicAccess, publicCidrs, privateAccess, vpcCidrs, subnetCidrs, before } = cluster;
  const told: readonly (readonly [SettingName, Told | undefined, Told | undefined])[] = [
    ['publicAccess', publicAccess, before?.publicAccess],
    ['publicCidrs', publicCidrs, before?.publicCidrs],
    ['privateAccess', privateAccess, before?.privateAccess],
    ['vpcCidrs', vpcCidrs, undefined],
    ['subnetCidrs', subnetCidrs, undefined],
  ];
  return told.flatMap(([name, setting, former]) => {
    if (!setting) return [];
    const value = valueText(setting, texts);
    const today = former && valueText(former, texts);
    return [{ name, setting, value, ...(today !== undefined && today !== value ? { before: today } : {}) }];
  });
}

/** `on`, `203.0.113.0/24, 198.51.100.7/32`; what stands there instead, where it cannot be said. */
function valueText({ value, expression }: Told, texts: AccessViewWords): string {
  if (value === undefined) return expression === undefined ? texts.cannotSay : `${texts.cannotSay}: ${expression}`;
  if (typeof value === 'boolean') return value ? texts.on : texts.off;
  return value.length === 0 ? '–' : value.join(', ');
}
