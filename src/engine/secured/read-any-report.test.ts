import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { Analyzer } from '#engine/analyze.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { SECURITY_SOURCES } from '#engine/security/registry.ts';
import { mutateText } from '#engine/testing/mutated-text.ts';
import { mutateValue } from '#engine/testing/mutated-values.ts';
import { SECURITY_TEXTS, SECURITY_VALUES } from '#engine/testing/security-fixtures.ts';
import { seededRandom, type SeededRandom } from '#engine/testing/seeded-random.ts';
import { SecuredAnalyzer } from './analyze-secured.ts';

const MANIFESTS = {
  name: 'web.yaml',
  text: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "nginx:1.27" }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: LoadBalancer, selector: { app: web }, ports: [{ port: 80 }] }
`,
};
const VALUES = Object.values(SECURITY_VALUES).flat();
const TEXTS = Object.values(SECURITY_TEXTS).flat();
const PROFILE = enforcementProfile();
/** So many damaged reports are tried. */
const DAMAGED = 2000;

test.each(Object.entries(SECURITY_VALUES))('%s reads its kind as JSON, as a line of JSON and as YAML', (source, values) => {
  for (const value of values) {
    const texts = [JSON.stringify(value, undefined, 2), `${JSON.stringify(value)}\n${JSON.stringify(value)}`, stringify(value)];
    expect(texts.map(recognizedAs)).toEqual([source, source, source]);
  }
});

test.each(Object.entries(SECURITY_TEXTS))('%s reads its kind of text', (source, texts) => {
  expect(texts.map(recognizedAs)).toEqual(texts.map(() => source));
});

test('every source has an example here', () => {
  const examples = new Set([...Object.keys(SECURITY_VALUES), ...Object.keys(SECURITY_TEXTS)]);
  expect(SECURITY_SOURCES.filter(({ id }) => !examples.has(id)).map(({ id }) => id)).toEqual([]);
});

test('whatever stands in a report, it is read, refused or told of, and never thrown at', { timeout: 60_000 }, () => {
  const analyzer = new SecuredAnalyzer(new Analyzer());
  for (let seed = 0; seed < DAMAGED; seed++) {
    const text = damaged(seededRandom(seed));
    const lines = text.split('\n').length;
    const answer = inCase(seed, () => {
      const { security } = analyzer.analyze({ files: [MANIFESTS, { name: 'report', text }], off: [] }, PROFILE);
      const origins = security?.inputs.reports.flatMap(({ id, findings }) =>
        findings.slice(0, 3).map(({ at }) => security.inputs.origins.get(id)!(at)),
      );
      return { picture: structuredClone(security?.picture), origins: origins ?? [] };
    });
    for (const { line, endLine } of answer.origins) {
      if (line < 1 || endLine < line || endLine > lines) expect.fail(`seed ${seed}: lines ${line} to ${endLine} of ${lines}`);
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const DEPTH = 20_000;
const nested = (open: string, close: string) => `${open.repeat(DEPTH)}${close.repeat(DEPTH)}`;

test.each([
  ['lists', nested('[', ']')],
  ['lists without an end', '['.repeat(DEPTH)],
  ['objects', `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`],
  ['lists of objects', nested('{"kind":"List","apiVersion":"aquasecurity.github.io/v1alpha1","items":[', ']}')],
  ['reports', `{"SchemaVersion":2,"Results":${nested('[{"Vulnerabilities":[', ']}]')}}`],
  ['modules', `{"format_version":"1.2","planned_values":{"root_module":${nested('{"child_modules":[', ']}')}}}`],
  ['intrinsic functions', `{"Resources":{"A":{"Type":"AWS::EKS::Cluster","Properties":${nested('{"Fn::If":[', ']}')}}}}`],
  ['fields of an alert', `{"time":"x","rule":"a","priority":"Notice","output_fields":{"a":${nested('[', ']')}}}`],
  ['values of a chart', `{"vpc-cni":${nested('{"vpc-cni":[', ']}')}}`],
])('%s inside each other do not ask too much', (_, text) => {
  expect(() => new SecuredAnalyzer(new Analyzer()).analyze({ files: [{ name: 'deep', text }], off: [] }, PROFILE)).not.toThrow();
});

/** A fault names its case. */
function inCase<Result>(seed: number, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new Error(`seed ${seed}`, { cause: error });
  }
}

function damaged(random: SeededRandom): string {
  if (random.chance(0.1)) return mutateText(random.pick(TEXTS), random);
  const value = random.pick(VALUES);
  if (random.chance(0.4)) return mutateText(random.chance(0.2) ? stringify(value) : written(value, random), random);
  const text = written(mutateValue(value, random), random);
  return random.chance(0.1) ? text.slice(0, random.between(0, text.length)) : text;
}

function written(value: unknown, random: SeededRandom): string {
  if (random.chance(0.4)) return `${JSON.stringify(value)}\n${JSON.stringify(random.pick(VALUES))}\n`;
  return JSON.stringify(value, undefined, 2);
}

function recognizedAs(text: string): string | undefined {
  const { recognized } = new SecuredAnalyzer(new Analyzer()).read([{ name: 'input', text }]);
  return recognized[0]?.parts.map(({ source }) => source).join(', ');
}
