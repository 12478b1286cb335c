import type { EndpointSecurity } from '#engine/overview/security-picture.ts';
import { ALERT_PRIORITIES, type AlertPriority } from '#engine/security/severity.ts';
import type { GraphWords } from '#words/en/graph.ts';
import type { DrawInstruction } from './card.ts';
import type { GlyphName } from './glyphs.ts';
import type { MeasureText } from './measure.ts';
import type { Token } from './palette.ts';

/** What scans and runtime alerts say of a card. */
export interface CardScan {
  /** Findings: critical, high, medium; absent where no image was scanned, or where members of a group differ. */
  readonly counts?: readonly [number, number, number];
  readonly alerts: number;
  /** The most urgent of the alerts. */
  readonly worst?: AlertPriority;
}

/** What is known of one workload; undefined: nothing that a card shows. */
export function cardScan(known: EndpointSecurity | undefined): CardScan | undefined {
  const { counts, alerts = [], priorities = {} } = known ?? {};
  if (counts === undefined && alerts.length === 0) return undefined;
  const worst = ALERT_PRIORITIES.find((priority) => (priorities[priority] ?? 0) > 0);
  return {
    ...(counts && { counts: [counts.critical, counts.high, counts.medium] }),
    alerts: alerts.length,
    ...(worst && { worst }),
  };
}

/** Of several cards in one: all their alerts; findings only where all have the same, since images may share them. */
export function scanTogether(scans: readonly (CardScan | undefined)[]): CardScan | undefined {
  const [first] = scans;
  const same = scans.every((scan) => String(scan?.counts) === String(first?.counts));
  const alerts = scans.reduce((sum, scan) => sum + (scan?.alerts ?? 0), 0);
  const worst = ALERT_PRIORITIES.find((priority) => scans.some((scan) => scan?.worst === priority));
  const counts = same ? first?.counts : undefined;
  return counts === undefined && alerts === 0 ? undefined : { ...(counts && { counts }), alerts, ...(worst && { worst }) };
}

const BOX = { height: 14, gap: 4, padding: 4 };
const TEXT_X = 23;
/** The diamond and its distance from the edge. */
const MARK = 26;
/** Critical, high, medium: the more ink, the worse. */
const INKS: readonly { readonly fill: Token; readonly text: Token }[] = [
  { fill: 'ink', text: 'surface' },
  { fill: 'cveHigh', text: 'surface' },
  { fill: 'cveMedium', text: 'ink' },
];

/** What the row would like to have. */
export function scanWidth({ counts, alerts }: CardScan, words: GraphWords, measure: MeasureText): number {
  if (!counts) return TEXT_X + measure(words.scans.alerts(alerts), 'kind') + 9;
  const boxes = counts.reduce((sum, count) => sum + boxWidth(count, measure) + BOX.gap, 0);
  return TEXT_X + boxes + (alerts > 0 ? MARK + measure(countOf(alerts), 'badge') : 4);
}

/** The row under a card's Services: findings of its images, and the mark of an alert. */
export function drawScan(scan: CardScan, top: number, width: number, words: GraphWords, measure: MeasureText): readonly DrawInstruction[] {
  const { counts, alerts, worst } = scan;
  const middle = top + 10;
  if (!counts)
    return [
      ...drawAlert(13, middle, worst),
      { kind: 'text', x: TEXT_X, y: top + 13.5, text: words.scans.alerts(alerts), font: 'kind', color: 'ink2', anchor: 'start' },
    ];
  let x = TEXT_X;
  const boxes = counts.flatMap((count, at): readonly DrawInstruction[] => {
    const ink = INKS[at]!;
    const wide = boxWidth(count, measure);
    const frame = { x, y: middle - BOX.height / 2, width: wide, height: BOX.height, radii: [4, 4, 4, 4] } as const;
    x += wide + BOX.gap;
    return [
      count > 0 ? { kind: 'box', ...frame, fill: ink.fill } : { kind: 'box', ...frame, stroke: 'line2', lineWidth: 1 },
      {
        kind: 'text',
        x: frame.x + wide / 2,
        y: middle + 3.4,
        text: String(count),
        font: 'badge',
        color: count > 0 ? ink.text : 'ink2',
        anchor: 'middle',
      },
    ];
  });
  return [
    { kind: 'glyph', x: 13, y: middle, glyph: 'bug', stroke: 'ink2', lineWidth: 1.1 },
    ...boxes,
    ...(alerts > 1
      ? [{ kind: 'text', x: width - MARK + 4, y: middle + 3.4, text: countOf(alerts), font: 'badge', color: 'ink', anchor: 'end' } as const]
      : []),
    ...(alerts > 0 ? drawAlert(width - 13, middle, worst) : []),
  ];
}

/** A yellow diamond with a dark outline; what is urgent has an exclamation mark in it, the rest a flash. */
export function drawAlert(x: number, y: number, worst: AlertPriority | undefined): readonly DrawInstruction[] {
  const sign: GlyphName = worst === 'critical' ? 'alertUrgent' : 'alertFlash';
  return [
    { kind: 'glyph', x, y, glyph: 'alert', fill: 'sign', stroke: 'signInk', lineWidth: 1.2 },
    { kind: 'glyph', x, y, glyph: sign, fill: 'signInk' },
  ];
}

/** The row for the ear. */
export function scanLabel({ counts, alerts, worst }: CardScan, { scans }: GraphWords): readonly string[] {
  return [
    ...(counts ? [scans.counts(...counts)] : []),
    ...(alerts > 0 ? [scans.alerts(alerts) + (worst ? ` (${scans.worst(alerts, worst)})` : '')] : []),
  ];
}

function boxWidth(count: number, measure: MeasureText): number {
  return Math.max(15, Math.ceil(measure(String(count), 'badge')) + 2 * BOX.padding);
}

function countOf(alerts: number): string {
  return alerts > 1 ? String(alerts) : '';
}
