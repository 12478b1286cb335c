import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { alertsOf } from '#engine/testing/security-document.ts';
import { aquaRuntime } from './aqua-runtime/aqua-runtime.ts';
import { falcoText } from './falco-text/falco-text.ts';
import { falco } from './falco/falco.ts';
import { sysdigRuntime } from './sysdig-runtime/sysdig-runtime.ts';

/** Keys that a source looks at, so that what is made up is often taken for one of its own. */
const KEYS = `
  rule time priority output output_fields tags source hostname uuid fd.name k8s.ns.name k8s.pod.name
  container.id ka.target.resource ka.target.name n_drops content ruleName fields category labels timestamp
  ruleType policyId type serverIpv4Dot serverPort severity event_category data insight evidence resource
  eventName kubernetes podName workload container image rule_type result metadata __proto__ constructor
`
  .trim()
  .split(/\s+/);
const WORDS = [
  'Notice',
  'connection',
  'incident',
  'pods',
  'host',
  '<NA>',
  '%proc.name',
  '2024-02-03T04:05:06Z',
  '{"rule": "r", "severity": {}}',
  '10.0.0.1:1->10.0.0.2:2',
  '->',
  'A shell (k8s_ns=a k8s_pod_name=b) cmdline=(',
  '0123456789ab',
  '1700000000000000000',
];

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(...WORDS, null, true, -1, 8.7e15, 1e300, 1_700_000_000_000_000_000),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 14 }),
  ),
}));

test('whatever a document holds, a source reads alerts or nothing, and never throws', { timeout: 60_000 }, () => {
  let read = 0;
  const needed = [
    {},
    { rule: 'r', time: 't', priority: 'Notice' },
    { content: { ruleName: 'r' }, category: 'runtime' },
    { event_category: 'incident', data: '{}' },
    { insight: {}, evidence: {} },
    { eventName: 'e', kubernetes: {} },
    { name: 'e', workload: {}, timestamp: 1 },
    { rule_type: 'r', result: 1, category: 'c' },
    { type: 'connection', serverIpv4Dot: '10.0.0.1' },
  ];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 14 }),
      fc.constantFrom(...needed),
      fc.boolean(),
      (made, kept, isList) => {
        const document = { ...made, ...kept };
        for (const source of [falco, sysdigRuntime, aquaRuntime]) {
          for (const alert of alertsOf(source, isList ? [document, made] : document)) {
            read++;
            expect(alert.at === undefined || Number.isFinite(alert.at)).toBe(true);
            expect(alert.fields.every(([key, text]) => typeof key === 'string' && typeof text === 'string')).toBe(true);
            expect(Object.values(alert.subject)).not.toContain(undefined);
          }
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(1000);
});

test('nor does a line of text', () => {
  const word = fc.oneof(fc.constantFrom(...WORDS, '(', ')', '=', ' k8s_ns=', ' k8s_pod_name=', '\\', '\\u12', '"'), fc.string());
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(alertsOf(falcoText, `07:05:00.000000001: Notice ${words.join('')}x`, 'text').length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
