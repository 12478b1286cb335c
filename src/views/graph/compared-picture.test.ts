import { expect, test } from 'vitest';
import type { Comparison, Flip, FlipKind } from '#engine/compare/comparison.ts';
import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { pictureWith } from '#views/endpoints/picture-fixture.ts';
import { comparedPicture, type ComparedStates } from './compared-picture.ts';
import { graphElements } from './elements.ts';
import { flipHighlight, flipOverlay, undrawnFlips } from './flip-overlay.ts';
import { connection, external, workload } from './graph-fixtures.ts';

const [web, api, db] = [workload('shop', 'web'), workload('shop', 'api'), workload('shop', 'db')];

function picture(endpoints: readonly EndpointSummary[], connections: readonly Connection[]): Picture {
  return pictureWith({ endpoints, connections, namespaces: [{ name: 'shop', workloads: endpoints.length, policies: 1 }] });
}

function flip(kind: FlipKind, before: Connection | undefined, after: Connection | undefined): Flip {
  const { source, destination } = (after ?? before)!;
  return {
    source,
    destination,
    kind,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    needed: false,
    fromOutside: false,
    causes: [],
  };
}

function compared(flips: readonly Flip[], rest: Partial<Comparison> = {}): Comparison {
  const become = { allowed: 0, partial: 0, denied: 0, depends: 0 };
  return {
    flips,
    totals: { added: flips.length, removed: 0, changed: 0, neededRemoved: 0, pairs: 6, become, undeclared: 0 },
    objects: [],
    unchangedObjects: 0,
    otherText: [],
    formerEndpoints: [],
    formerTotals: { ...become, pairs: 6 },
    ...rest,
  };
}

const DENIED = connection(web, db, 'denied');
const ALLOWED = connection(web, db, 'allowed');
const OPEN = connection(api, db, 'allowed');
const former = picture([web, api, db], [DENIED, OPEN]);

function states(rest: Partial<ComparedStates>): ComparedStates {
  return { present: former, former, comparison: undefined, with: 'input', side: 'after', ...rest };
}

test('what is tried is painted in the places of the input', () => {
  const present = picture([web, api, db], [OPEN]);
  const { picture: shown, basis } = comparedPicture(states({ present, comparison: compared([flip('added', DENIED, ALLOWED)]) }));
  expect(shown.connections).toEqual([ALLOWED, OPEN]);
  expect(basis.connections).toEqual(former.connections);
});

test('until the engine has compared, what is not in the new picture stays as it was', () => {
  const present = picture([web, api, db], [OPEN]);
  expect(comparedPicture(states({ present })).picture.connections).toEqual([DENIED, OPEN]);
});

test('where more flips than are described, what is not known is left out', () => {
  const present = picture([web, api, db], [OPEN]);
  const some = compared([], { totals: { ...compared([]).totals, added: 9 } });
  expect(comparedPicture(states({ present, comparison: some })).picture.connections).toEqual([OPEN]);
});

test('the former side is painted in the same places', () => {
  const present = picture([web, api, db], [ALLOWED, OPEN]);
  const { picture: shown } = comparedPicture(
    states({ present, side: 'before', with: 'before', comparison: compared([flip('added', DENIED, ALLOWED)]) }),
  );
  expect(shown.connections).toEqual([DENIED, OPEN]);
});

test('an end that is gone keeps its place and is told apart', () => {
  const present = picture([web, api], []);
  const { picture: shown, gone } = comparedPicture(
    states({ present, comparison: compared([flip('removed', OPEN, undefined)], { formerEndpoints: [db] }) }),
  );
  expect(shown.endpoints.map(({ id }) => id)).toEqual([web.id, api.id, db.id]);
  expect([...gone]).toEqual([db.id]);
  expect(shown.connections).toContainEqual(OPEN);
});

test('a block of addresses that no rule mentions any more is not gone', () => {
  const block = external('203.0.113.0/24');
  const present = picture([web, api, db], [OPEN]);
  const before = picture([web, api, db, block], [OPEN, connection(api, block, 'partial')]);
  expect([...comparedPicture(states({ present, former: before })).gone]).toEqual([]);
});

test('what nothing told apart stays one group until the change tells it apart', () => {
  const twins = ['one', 'two'].map((name) => workload('shop', name, { sameAs: 'twins' }));
  const apart = twins.map((each) => ({ ...each, sameAs: each.name }));
  const groups = (present: readonly EndpointSummary[], past: readonly EndpointSummary[]) =>
    new Set(
      comparedPicture(states({ present: picture(present, []), former: picture(past, []) })).picture.endpoints.map((each) => each.sameAs),
    ).size;
  expect(groups(twins, twins)).toBe(1);
  expect(groups(apart, twins)).toBe(2);
  expect(groups(twins, apart)).toBe(2);
});

test('few flips that the picture does not hold become lines; of many, a card counts its own', () => {
  const others = Array.from({ length: 14 }, (_, at) => workload('shop', `worker-${at}`));
  const all = [web, ...others];
  const flipsOf = (ends: readonly EndpointSummary[]) => ends.map((end) => flip('added', undefined, connection(end, web, 'allowed')));
  const undrawn = (ends: readonly EndpointSummary[]) => {
    const both = comparedPicture(states({ present: picture(all, []), former: picture(all, []), comparison: compared(flipsOf(ends)) }));
    return undrawnFlips(both, graphElements(both.picture), []);
  };
  expect(undrawn(others.slice(0, 5))).toMatchObject({ lines: { length: 5 }, counts: [] });
  expect(undrawn(others)).toMatchObject({ lines: { length: 0 }, counts: [{ card: web.id, in: 14, out: 0, inside: 0 }] });
});

test('what flips stays, and the rest stands back', () => {
  const present = picture([web, api, db], [ALLOWED, OPEN]);
  const both = comparedPicture(states({ present, comparison: compared([flip('added', DENIED, ALLOWED)]) }));
  const model = graphElements(both.picture);
  const overlay = flipOverlay(both, 'input', model, model.edges, []);
  expect([...overlay.edges.values()]).toEqual(['added']);
  expect([...flipHighlight(overlay, model.edges)!.keptCards].sort()).toEqual([db.id, web.id]);
});
