import { describe, expect, test } from 'vitest';
import type { EndpointSecurity, SecurityPicture } from '#engine/overview/security-picture.ts';
import { NO_FINDINGS } from '#engine/security/severity.ts';
import { graph as words } from '#words/en/graph.ts';
import { cardSize, drawCard } from './card.ts';
import { cardScan, scanTogether } from './card-scan.ts';
import { cardLabel } from './card-words.ts';
import { graphElements } from './elements.ts';
import { pictureOf, sixPixels, workload } from './graph-fixtures.ts';

const NOTHING: EndpointSecurity = { secrets: 0, misconfigurations: 0, notScanned: [], reports: [], alerts: [], priorities: {} };
const COUNTS = { ...NO_FINDINGS, critical: 1, high: 0, medium: 11, low: 23 };

function cardOf(known: Partial<EndpointSecurity>) {
  const web = workload('shop', 'web');
  const security = { endpoints: { [web.id]: { ...NOTHING, ...known } } } as unknown as SecurityPicture;
  return graphElements({ ...pictureOf([web], []), security }).cards[0]!;
}

function textsOf(known: Partial<EndpointSecurity>): readonly string[] {
  const card = cardOf(known);
  return drawCard(card, cardSize(card, words, sixPixels), words, sixPixels).flatMap((each) => (each.kind === 'text' ? [each.text] : []));
}

describe('a card with scans', () => {
  test('is a row higher, and says critical, high and medium', () => {
    expect(cardSize(cardOf({ counts: COUNTS }), words, sixPixels).height).toBe(60);
    expect(textsOf({ counts: COUNTS })).toEqual(expect.arrayContaining(['1', '0', '11']));
    expect(textsOf({ counts: COUNTS })).not.toContain('23');
  });

  test('shows nothing where no image was scanned', () => {
    expect(cardOf({ notScanned: ['nginx'] }).scan).toBeUndefined();
    expect(cardSize(cardOf({ notScanned: ['nginx'] }), words, sixPixels).height).toBe(40);
  });

  test('says so where images were scanned and nothing was found', () => {
    expect(textsOf({ counts: NO_FINDINGS }).filter((text) => text === '0')).toHaveLength(3);
  });

  test('counts its alerts, and says for the ear which is the worst', () => {
    const card = cardOf({ counts: COUNTS, alerts: ['a', 'b'], priorities: { low: 1, critical: 1 } });
    expect(card.scan).toEqual({ counts: [1, 0, 11], alerts: 2, worst: 'critical' });
    expect(cardLabel(card, words)).toContain('image findings: 1 critical, 0 high, 11 medium, 2 runtime alerts (worst: critical)');
  });

  test('names its alerts where no image was scanned', () => {
    expect(textsOf({ alerts: ['a'], priorities: { low: 1 } })).toContain('1 runtime alert');
  });
});

describe('cards in one', () => {
  test('have the findings that all have, and all alerts', () => {
    const one = cardScan({ ...NOTHING, counts: COUNTS, alerts: ['a'], priorities: { high: 1 } });
    const other = cardScan({ ...NOTHING, counts: COUNTS, alerts: ['b', 'c'], priorities: { low: 2 } });
    expect(scanTogether([one, other])).toEqual({ counts: [1, 0, 11], alerts: 3, worst: 'high' });
  });

  test('add up no findings, since images may share them', () => {
    const one = cardScan({ ...NOTHING, counts: COUNTS });
    const other = cardScan({ ...NOTHING, counts: NO_FINDINGS });
    expect(scanTogether([one, other])).toBeUndefined();
  });
});
