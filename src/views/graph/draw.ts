import type { DrawInstruction } from './card.ts';
import { cssFont, type FontFamilies } from './fonts.ts';
import { GLYPHS, type GlyphName } from './glyphs.ts';
import type { Palette } from './palette.ts';

const paths = new Map<GlyphName, Path2D>();

function pathOf(glyph: GlyphName): Path2D {
  let path = paths.get(glyph);
  if (!path) paths.set(glyph, (path = new Path2D(GLYPHS[glyph])));
  return path;
}

/** Plays draw instructions on a canvas whose origin is at the card's top left corner. */
export function draw(
  context: CanvasRenderingContext2D,
  instructions: readonly DrawInstruction[],
  palette: Palette,
  families: FontFamilies,
): void {
  for (const instruction of instructions) {
    switch (instruction.kind) {
      case 'box':
        context.beginPath();
        if (instruction.height === 0) {
          context.moveTo(instruction.x, instruction.y);
          context.lineTo(instruction.x + instruction.width, instruction.y);
        } else {
          context.roundRect(instruction.x, instruction.y, instruction.width, instruction.height, [...instruction.radii]);
        }
        paintShape(context, instruction, palette);
        break;
      case 'glyph':
        context.translate(instruction.x, instruction.y);
        paintShape(context, instruction, palette, pathOf(instruction.glyph));
        context.translate(-instruction.x, -instruction.y);
        break;
      case 'text':
        context.font = cssFont(instruction.font, families);
        context.textAlign = instruction.anchor === 'middle' ? 'center' : instruction.anchor;
        context.fillStyle = palette[instruction.color];
        context.fillText(instruction.text, instruction.x, instruction.y);
        break;
    }
  }
}

function paintShape(
  context: CanvasRenderingContext2D,
  shape: { readonly fill?: keyof Palette; readonly stroke?: keyof Palette; readonly lineWidth?: number },
  palette: Palette,
  path?: Path2D,
): void {
  if (shape.fill) {
    context.fillStyle = palette[shape.fill];
    if (path) context.fill(path);
    else context.fill();
  }
  if (shape.stroke) {
    context.strokeStyle = palette[shape.stroke];
    context.lineWidth = shape.lineWidth ?? 1;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    if (path) context.stroke(path);
    else context.stroke();
  }
}
