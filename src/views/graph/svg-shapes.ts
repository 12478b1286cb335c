import type { DrawInstruction } from './card.ts';
import { type FontFamilies, FONTS, type FontName } from './fonts.ts';
import { GLYPHS } from './glyphs.ts';
import type { Rect } from './layout-model.ts';
import type { Palette } from './palette.ts';
import { element, svgNumber, svgText } from './svg-text.ts';

export interface SvgBrushes {
  readonly palette: Palette;
  readonly families: FontFamilies;
}

/** The same draw instructions that the canvas plays, as SVG elements. `dash` is for their strokes. */
export function svgShapes(instructions: readonly DrawInstruction[], brushes: SvgBrushes, dash?: readonly number[]): string {
  return instructions.map((instruction) => svgShape(instruction, brushes, dash)).join('');
}

function svgShape(instruction: DrawInstruction, brushes: SvgBrushes, dash: readonly number[] | undefined): string {
  const { palette } = brushes;
  if (instruction.kind === 'text') {
    const { x, y, text, font, color, anchor } = instruction;
    return svgLine(text, { x, y, font, fill: palette[color], anchor }, brushes);
  }
  const paint = {
    fill: instruction.fill ? palette[instruction.fill] : 'none',
    stroke: instruction.stroke ? palette[instruction.stroke] : undefined,
    'stroke-width': instruction.stroke ? (instruction.lineWidth ?? 1) : undefined,
    'stroke-linecap': instruction.stroke ? 'round' : undefined,
    'stroke-linejoin': instruction.stroke ? 'round' : undefined,
    'stroke-dasharray': instruction.stroke ? dash?.join(' ') : undefined,
  };
  const { x, y } = instruction;
  if (instruction.kind === 'glyph')
    return element('path', { d: GLYPHS[instruction.glyph], transform: `translate(${svgNumber(x)} ${svgNumber(y)})`, ...paint });
  if (instruction.height === 0) return element('path', { d: `M${svgNumber(x)} ${svgNumber(y)}h${svgNumber(instruction.width)}`, ...paint });
  return element('path', { d: roundedRect(instruction, instruction.radii), ...paint });
}

export interface SvgLineStyle {
  readonly x: number;
  readonly y: number;
  readonly font: FontName;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text that stays text. */
export function svgLine(text: string, { x, y, font, fill, anchor = 'start' }: SvgLineStyle, { families }: SvgBrushes): string {
  const { size, weight, family } = FONTS[font];
  return element(
    'text',
    {
      x,
      y,
      'font-family': families[family],
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'xml:space': 'preserve',
    },
    svgText(text),
  );
}

/** A rectangle with a radius for each corner: top left, top right, bottom right, bottom left. */
export function roundedRect({ x, y, width, height }: Rect, radii: readonly [number, number, number, number]): string {
  const [topLeft, topRight, bottomRight, bottomLeft] = radii.map((radius) => Math.min(radius, width / 2, height / 2)) as [
    number,
    number,
    number,
    number,
  ];
  const arc = (radius: number, dx: number, dy: number) =>
    radius === 0 ? '' : `a${svgNumber(radius)} ${svgNumber(radius)} 0 0 1 ${svgNumber(dx * radius)} ${svgNumber(dy * radius)}`;
  return [
    `M${svgNumber(x + topLeft)} ${svgNumber(y)}`,
    `H${svgNumber(x + width - topRight)}`,
    arc(topRight, 1, 1),
    `V${svgNumber(y + height - bottomRight)}`,
    arc(bottomRight, -1, 1),
    `H${svgNumber(x + bottomLeft)}`,
    arc(bottomLeft, -1, -1),
    `V${svgNumber(y + topLeft)}`,
    arc(topLeft, 1, -1),
    'Z',
  ].join('');
}
