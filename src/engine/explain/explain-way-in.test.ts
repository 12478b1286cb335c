import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { explainWayIn } from './explain-way-in.ts';

const FOLDER = `${import.meta.dirname}/../../../public/samples/box-office`;
const analysis = analyze(readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') })));

/** Both halves in short: `allowed: not-isolated; denied: isolated`. */
function halves(opener: string, destination: string): string {
  const judged = analysis.waysIn.find((each) => each.wayIn.opener.id === opener && each.destination.id.startsWith(destination))!;
  const { egress, ingress } = explainWayIn(judged, analysis.cluster, analysis.evaluation);
  return [egress, ingress]
    .map(({ verdict, reasons }) => `${verdict}: ${reasons.map((reason) => ('because' in reason ? reason.because : reason.kind)).join()}`)
    .join('; ');
}

test.each([
  ['Ingress box-office/tickets', 'box-office/storefront', 'allowed: not-isolated; allowed: rule'],
  ['Ingress box-office/tickets', 'box-office/admin', 'allowed: not-isolated; denied: isolated'],
  ['HTTPRoute box-office/partner-api', 'box-office/partner-api', 'allowed: unknown-pod; depends: unknown-controller'],
  ['ingress-nginx/ingress-nginx-controller', 'ingress-nginx/', 'allowed: way-in; allowed: not-isolated'],
  ['hostNetwork monitoring/node-metrics[DaemonSet]', 'monitoring/', 'allowed: way-in; allowed: host-network'],
])('%s to %s is explained by both halves', (opener, destination, expected) => {
  expect(halves(opener, destination)).toBe(expected);
});

test('the nearest rule is held against the pod at the edge', () => {
  const judged = analysis.waysIn.find(({ wayIn, verdict }) => wayIn.type === 'Ingress' && verdict === 'denied')!;
  const { ingress } = explainWayIn(judged, analysis.cluster, analysis.evaluation);
  expect(ingress.nearest?.checks).toMatchObject([{ what: 'namespace', passed: false, requirement: 'box-office' }]);
});
