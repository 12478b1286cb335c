/** The faces of the picture: size in pixels at zoom 1, weight and family. */
export type FontName =
  | 'name'
  | 'kind'
  | 'closedName'
  | 'closedCount'
  | 'ports'
  | 'service'
  | 'badge'
  | 'boxTitle'
  | 'boxCount'
  | 'chip'
  | 'step'
  | 'far'
  | 'farTitle';

interface Font {
  readonly size: number;
  readonly weight: number;
  readonly family: 'text' | 'code';
}

export const FONTS: Readonly<Record<FontName, Font>> = {
  name: { size: 12.5, weight: 620, family: 'text' },
  kind: { size: 10, weight: 400, family: 'text' },
  /** Of a closed namespace: seen from farther than the cards in it. */
  closedName: { size: 16, weight: 620, family: 'text' },
  closedCount: { size: 11.5, weight: 400, family: 'text' },
  ports: { size: 10, weight: 400, family: 'code' },
  service: { size: 10, weight: 500, family: 'text' },
  badge: { size: 9.5, weight: 500, family: 'text' },
  boxTitle: { size: 12, weight: 620, family: 'text' },
  boxCount: { size: 10, weight: 400, family: 'text' },
  chip: { size: 10, weight: 400, family: 'code' },
  /** The number of a step. */
  step: { size: 11, weight: 620, family: 'text' },
  /** The name alone, on a card seen from afar. */
  far: { size: 16, weight: 620, family: 'text' },
  /** Of a namespace seen from afar, in screen pixels. */
  farTitle: { size: 13, weight: 620, family: 'text' },
};

/** The families as the page sets them. */
export interface FontFamilies {
  readonly text: string;
  readonly code: string;
}

/** The CSS `font` shorthand of a face, enlarged by `scale`. */
export function cssFont(name: FontName, families: FontFamilies, scale = 1): string {
  const { size, weight, family } = FONTS[name];
  return `${weight} ${size * scale}px ${families[family]}`;
}
