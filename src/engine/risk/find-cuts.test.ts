import { expect, test } from 'vitest';
import { applyEdits } from '#engine/edit/apply-edit.ts';
import { analyze } from '#engine/analyze.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { DENY_ALL, INTO_API, secured, WORKLOADS } from '#engine/testing/risk-fixture.ts';
import { findCuts } from './find-cuts.ts';
import { findRisk } from './find-risk.ts';
import type { CutAnswer, CutQuestion } from './risk.ts';

const FROM_INTERNET: CutQuestion = { from: 'internet', risk: { severity: 'critical', fixable: false } };
const LOCAL = WORKLOADS.replace('#LOCAL', 'externalTrafficPolicy: Local,');
const REPORTS = { web: [{ severity: 'critical' }], api: [{ severity: 'critical' }], db: [{ severity: 'critical' }] } as const;

/** web names api, and api names db. */
const NEEDING = LOCAL.replace('image: "web:1",', 'image: "web:1", env: [{ name: API, value: "http://api:8080" }],').replace(
  'image: "api:1",',
  'image: "api:1", env: [{ name: DB, value: "http://db:8080" }],',
);
const SERVICES = ['api', 'db']
  .map(
    (name) => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: { app: ${name} }, ports: [{ port: 8080 }] }
`,
  )
  .join('---\n');

function told({ cuts }: CutAnswer): readonly string[] {
  const short = (id: string): string => id.replace(/^(?:way-in:)?shop\/([^[]+).*$/, '$1');
  return cuts.map(({ remedy, cuts: ends, breaks, closes }) =>
    [
      `${remedy.objects.join()} cuts ${ends.map(short).join()}`,
      ...breaks.map(({ source, destination, by }) => `breaks ${short(source)} → ${short(destination)} (${by})`),
      ...closes.map((id) => `closes ${short(id)}`),
    ].join('; '),
  );
}

test('the change that cuts most comes first, with what it breaks', () => {
  const answer = findCuts(secured([NEEDING, SERVICES], REPORTS), FROM_INTERNET);
  expect(answer.before).toEqual(['web', 'api', 'db'].map((name) => `shop/${name}[Deployment]`));
  expect(told(answer)).toMatchInlineSnapshot(`
    [
      "shop/web-only-needed-ingress cuts web,api,db; closes front",
      "shop/own-namespace-only cuts web,api,db; closes front",
      "shop/default-deny-ingress cuts web,api,db; breaks api → db (env DB); breaks web → api (env API); closes front",
    ]
  `);
});

test('each change does what it says when it is carried out', () => {
  const present = secured([NEEDING, SERVICES], REPORTS);
  const { cuts, before } = findCuts(present, FROM_INTERNET);
  expect(cuts.length).toBeGreaterThan(2);
  for (const { remedy, cuts: ends } of cuts) {
    const outcome = applyEdits(present.set, remedy.edits);
    expect(outcome.kind).toBe('done');
    if (outcome.kind !== 'done') continue;
    const analysis = { ...analyze(outcome.set.files, enforcementProfile(), outcome.set.off), security: present.analysis.security };
    const left = findRisk({ set: outcome.set, analysis }, FROM_INTERNET.risk).exposed.map(({ endpoint }) => endpoint);
    expect([...left, ...ends].sort()).toEqual([...before].sort());
  }
});

test('where policies isolate already a rule is narrowed', () => {
  const answer = findCuts(secured([LOCAL, DENY_ALL, INTO_API('cron')], { api: REPORTS.api }), {
    ...FROM_INTERNET,
    from: { endpoint: 'shop/cron[Deployment]' },
  });
  expect(answer.before).toContain('shop/api[Deployment]');
  expect(told(answer)).toMatchInlineSnapshot(`
    [
      "shop/keep-cron-from-api cuts api,external:0.0.0.0/0,external:::/0",
      "shop/cron-only-needed-egress cuts api,external:0.0.0.0/0,external:::/0",
      "shop/into-api cuts api",
    ]
  `);
});

test('nothing is tried where there is nothing to cut, or no plugin that would', () => {
  expect(findCuts(secured([LOCAL, DENY_ALL], REPORTS), FROM_INTERNET)).toEqual({ cuts: [], before: [], tried: 0 });
  const open = findCuts(secured([LOCAL], REPORTS, {}, enforcementProfile('none')), FROM_INTERNET);
  expect(open).toMatchObject({ cuts: [], tried: 0 });
  expect(open.before).toHaveLength(3);
});

test('when time is up what was found by then is the answer', () => {
  let time = 0;
  const answer = findCuts(secured([LOCAL], REPORTS), FROM_INTERNET, () => (time += 1000));
  expect(answer.tried).toBe(2);
});
