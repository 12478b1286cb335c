import { describe, expect, test } from 'vitest';
import { connectionOf, pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { summaryFacts } from './summary-facts.ts';

const isolated = { ingress: ['NetworkPolicy default/default-deny'], egress: [] };
const lab = pictureWith({
  endpoints: [
    workloadOf('servicea', { isolatedBy: isolated }),
    workloadOf('serviceb', { isolatedBy: isolated }),
    workloadOf('servicec', { isolatedBy: isolated }),
  ],
  connections: [connectionOf('serviceb', 'servicea', 'allowed', { openPorts: '80' }), connectionOf('servicec', 'servicea', 'denied')],
  totals: { pairs: 6, allowed: 1, partial: 0, denied: 5, depends: 0 },
});

describe('the summary', () => {
  test('tells the few connections that rules open, and knows that there is no other', () => {
    const facts = summaryFacts(lab);
    expect(facts.told.map(({ source }) => source)).toEqual(['default/serviceb[Deployment]']);
    expect(facts.toldAll).toBe(true);
    expect(facts.isolated).toEqual({ ingress: 3, egress: 0 });
  });

  test('does not claim completeness where more pairs are open than it can account for', () => {
    expect(summaryFacts({ ...lab, totals: { ...lab.totals, allowed: 2, denied: 4 } }).toldAll).toBe(false);
  });

  test('counts pairs that no policy touches as accounted for', () => {
    const free = workloadOf('free', {});
    const picture = { ...lab, endpoints: [...lab.endpoints, free], totals: { pairs: 12, allowed: 4, partial: 0, denied: 8, depends: 0 } };
    // The three isolated ones may leave, so each reaches the free one.
    expect(summaryFacts(picture).toldAll).toBe(true);
  });

  test('puts needed connections that are denied apart', () => {
    const need = { protocol: 'TCP', port: 80, by: 'env A', verdict: 'denied', origin: workloadOf('x', {}).origin! } as const;
    const picture = { ...lab, connections: [...lab.connections, connectionOf('serviceb', 'servicec', 'denied', { needed: [need] })] };
    expect(summaryFacts(picture).neededDenied.map(({ destination }) => destination)).toEqual(['default/servicec[Deployment]']);
  });

  test('does not tell connections one by one where they are many', () => {
    const many = ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => connectionOf(name, 'a', 'allowed'));
    const picture = pictureWith({
      endpoints: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => workloadOf(name, { isolatedBy: isolated })),
      connections: many,
    });
    expect(summaryFacts(picture)).toMatchObject({ told: [], toldAll: false });
  });
});
