import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { describeServices } from './describe-service.ts';

const workload = (name: string, labels: string, replicas = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { namespace: shop, name: ${name} }
spec:
  ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name}, ${labels} } }
    spec: { containers: [{ name: main, image: i, ports: [{ containerPort: 80 }], env: [{ name: API_URL, value: "http://api" }] }] }`;
const service = (spec: string) => `
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: api }
spec: { ${spec} }`;

const cards = (...documents: readonly string[]) =>
  describeServices(analyze([{ name: 'a.yaml', text: documents.join('\n---') }])).map(
    ({ name, by, clients }) => `${name} ${by} ${clients.length}`,
  );

describe('which Services are cards of their own', () => {
  test.each([
    ['one with one workload behind it is a row of that one', 'ports: [{ port: 80 }], selector: { part: a }', []],
    ['one with two is', 'ports: [{ port: 80 }], selector: { all: "yes" }', ['api selector 2']],
    ['one that selects nothing is', 'ports: [{ port: 80 }], selector: { part: none }', ['api selector 2']],
    ['one without a selector is', 'ports: [{ port: 80 }]', ['api none 2']],
    ['a name outside is', 'type: ExternalName, externalName: api.example.com', ['api external-name 2']],
  ])('%s', (_, spec, expected) => {
    expect(cards(workload('one', 'part: a, all: "yes"'), workload('two', 'part: b, all: "yes"'), service(spec))).toEqual(expected);
  });

  test('a way in that nobody inside uses has its card already', () => {
    const spec = 'type: LoadBalancer, ports: [{ port: 80 }], selector: { all: "yes" }';
    const quiet = [workload('one', 'all: "yes"'), workload('two', 'all: "yes"')].map((text) => text.replace(/, env:.*\]\s*}\] }/, ' }] }'));
    expect(cards(...quiet, service(spec))).toEqual([]);
    expect(cards(...quiet, workload('three', 'part: c'), service(spec))).toEqual(['api selector 1']);
  });
});
