import type { GraphWords } from '#words/en/graph.ts';
import { drawAlert } from './card-scan.ts';
import type { EdgeLook } from './graph-model.ts';
import { type MeasureText, shorten } from './measure.ts';
import { contentBounds, type SceneContent } from './scene-content.ts';
import { svgEdge } from './svg-edge.ts';
import { svgFlip, svgFrame } from './svg-frame.ts';
import { type SvgBrushes, svgLine, svgShapes } from './svg-shapes.ts';
import { element, svgNumber, svgText } from './svg-text.ts';
import { wrapText } from './wrap-text.ts';

/** What stands round the picture. */
export interface PictureTexts {
  readonly title: string;
  /** Under the title: what is enforced, how much is drawn. */
  readonly subtitle: string;
  /** Said in the color of what is not in the input; undefined while nothing is tried. */
  readonly simulated: string | undefined;
  readonly assumptions: readonly string[];
  /** At the foot: who made it, and when. */
  readonly made: string;
  readonly words: GraphWords;
}

export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
/** A narrow graph still leaves room for its title and legend. */
const LEAST_WIDTH = 560;
const LINE = 16;

/** The graph as it is seen, whole, in a file of its own: title, legend of the marks that occur, assumptions, date. Undefined without a card. */
export function svgPicture(content: SceneContent, texts: PictureTexts, brushes: SvgBrushes, measure: MeasureText): SvgPicture | undefined {
  const bounds = contentBounds(content);
  if (!bounds) return undefined;
  const width = Math.ceil(Math.max(LEAST_WIDTH, bounds.width) + 2 * MARGIN);
  const inner = width - 2 * MARGIN;
  const head = svgHead(texts, inner, brushes, measure);
  const top = MARGIN + head.height + 14;
  const left = (width - bounds.width) / 2;
  const foot = svgFoot(content, texts, inner, brushes, measure);
  const footTop = top + bounds.height + 18;
  const height = Math.ceil(footTop + foot.height + MARGIN);
  const at = (x: number, y: number, drawn: string) => element('g', { transform: `translate(${svgNumber(x)} ${svgNumber(y)})` }, drawn);
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    [
      element('title', {}, svgText(texts.title) || ' '),
      element('rect', { width, height, fill: brushes.palette.canvas }),
      at(MARGIN, MARGIN, head.drawn),
      at(left - bounds.x, top - bounds.y, svgFrame(content, brushes, measure)),
      at(MARGIN, footTop, foot.drawn),
    ].join(''),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

interface Block {
  readonly drawn: string;
  readonly height: number;
}

function svgHead({ title, subtitle, simulated }: PictureTexts, width: number, brushes: SvgBrushes, measure: MeasureText): Block {
  const { palette } = brushes;
  const lines = [
    svgLine(shorten(title, 'closedName', width, measure), { x: 0, y: 14, font: 'closedName', fill: palette.ink }, brushes),
    svgLine(shorten(subtitle, 'closedCount', width, measure), { x: 0, y: 33, font: 'closedCount', fill: palette.ink2 }, brushes),
    ...(simulated === undefined ? [] : [svgLine(simulated, { x: 0, y: 51, font: 'boxTitle', fill: palette.sim }, brushes)]),
  ];
  return { drawn: lines.join(''), height: simulated === undefined ? 36 : 54 };
}

function svgFoot(content: SceneContent, texts: PictureTexts, width: number, brushes: SvgBrushes, measure: MeasureText): Block {
  const { palette } = brushes;
  const legend = svgLegend(content, texts.words, width, brushes, measure);
  const paragraphs = texts.assumptions.flatMap((text) => wrapText(text, 'kind', width, measure));
  const lines = [...paragraphs, texts.made].map((text, at) =>
    svgLine(text, { x: 0, y: legend.height + 16 + at * LINE, font: 'kind', fill: palette.ink3 }, brushes),
  );
  const rule = element('path', { d: `M0 0H${svgNumber(width)}`, stroke: palette.line2, 'stroke-width': 1 });
  return { drawn: rule + legend.drawn + lines.join(''), height: legend.height + 6 + lines.length * LINE };
}

const SAMPLE = 26;
const GAP = 18;

/** The marks that occur in this picture, in lines as wide as it is. */
function svgLegend(
  { edges, frame, model }: SceneContent,
  words: GraphWords,
  width: number,
  brushes: SvgBrushes,
  measure: MeasureText,
): Block {
  const { palette } = brushes;
  const looks = (['allowed', 'open', 'partial', 'denied', 'depends'] as const).filter((look) =>
    edges.some(({ edge }) => edge.look === look && edge.behind?.plain !== true),
  );
  const locks = [true, false].filter((closed) =>
    model.cards.some(({ isolated }) => isolated && (isolated.ingress === closed || isolated.egress === closed)),
  );
  const items = [
    ...looks.map((look) => ({ mark: sampleLine(look, brushes), markWidth: SAMPLE, text: words.looks[look] })),
    ...(edges.some(({ edge }) => edge.behind?.plain)
      ? [{ mark: sampleLine('allowed', brushes, true), markWidth: SAMPLE, text: words.services.legend }]
      : []),
    ...locks.map((closed) => ({ mark: padlock(closed, brushes), markWidth: 10, text: closed ? words.isolated : words.notIsolated })),
    ...(frame.cards.some(({ finding }) => finding)
      ? [
          {
            mark: svgShapes(
              [
                { kind: 'glyph', x: 6, y: 0, glyph: 'warning', fill: 'sign', stroke: 'signInk', lineWidth: 1.1 },
                { kind: 'glyph', x: 6, y: 0, glyph: 'warningSign', stroke: 'signInk', lineWidth: 1.5 },
              ],
              brushes,
            ),
            markWidth: 13,
            text: words.finding,
          },
        ]
      : []),
    ...(model.cards.some(({ scan }) => scan?.counts)
      ? [
          {
            mark: svgShapes([{ kind: 'glyph', x: 6, y: 0, glyph: 'bug', stroke: 'ink2', lineWidth: 1.1 }], brushes),
            markWidth: 12,
            text: words.scans.legend,
          },
        ]
      : []),
    ...(frame.cards.some(({ scan }) => scan)
      ? [{ mark: svgShapes(drawAlert(7, 0, undefined), brushes), markWidth: 14, text: words.scans.alert }]
      : []),
  ];
  const kinds = (['added', 'removed', 'changed'] as const).filter((kind) => frame.flips.some((flip) => flip.kind === kind));
  const color = frame.flips[0]?.color ?? 'ink';
  for (const kind of kinds)
    items.push({ mark: svgFlip({ place: { x: 8.5, y: 0 }, kind, color, faded: false }, brushes), markWidth: 17, text: words.flips[kind] });
  let [x, y] = [0, 22];
  const drawn = items.map(({ mark, markWidth, text }) => {
    const taken = markWidth + 7 + measure(text, 'closedCount');
    if (x > 0 && x + taken > width) [x, y] = [0, y + 20];
    const item = element(
      'g',
      { transform: `translate(${svgNumber(x)} ${y})` },
      mark + svgLine(text, { x: markWidth + 7, y: 4, font: 'closedCount', fill: palette.ink2 }, brushes),
    );
    x += taken + GAP;
    return item;
  });
  return { drawn: drawn.join(''), height: items.length === 0 ? 6 : y + 10 };
}

function sampleLine(look: EdgeLook, { palette }: SvgBrushes, plain = false): string {
  const style = {
    look,
    plain,
    width: plain ? 1.3 : look === 'open' ? 1.2 : 2,
    opacity: 1,
    ...(look === 'denied' ? { deniedAt: 'arriving' as const } : {}),
  };
  return svgEdge(
    [
      { x: 0, y: 0 },
      { x: SAMPLE, y: 0 },
    ],
    style,
    palette,
  );
}

function padlock(closed: boolean, brushes: SvgBrushes): string {
  return svgShapes(
    closed
      ? [
          { kind: 'glyph', x: 5, y: 0, glyph: 'lockClosed', stroke: 'ink2', lineWidth: 1.5 },
          { kind: 'glyph', x: 5, y: 0, glyph: 'lockBody', fill: 'ink2' },
        ]
      : [
          { kind: 'glyph', x: 5, y: 0, glyph: 'lockOpen', stroke: 'edge', lineWidth: 1.2 },
          { kind: 'glyph', x: 5, y: 0, glyph: 'lockBody', stroke: 'edge', lineWidth: 1.2 },
        ],
    brushes,
  );
}
