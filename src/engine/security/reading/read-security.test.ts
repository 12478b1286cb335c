import { describe, expect, test } from 'vitest';
import { SecurityReader } from './read-security.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';
const REPORT = 'apiVersion: aquasecurity.github.io/v1alpha1\nkind: VulnerabilityReport\nmetadata:\n  name: web\n';
const ALERT = '{"rule": "A shell", "priority": "Notice"}';

/** A source that knows what has a `rule`, a `scan_started` or a kind of report in it, and remembers what it was given. */
function listening(): { readonly given: SourceDocument[]; readonly reader: SecurityReader } {
  const given: SourceDocument[] = [];
  const source: SecuritySource = {
    id: 'test',
    recognizes: ({ value, form }) =>
      form === 'csv' ||
      /"(?:rule|scan_started|Resources|VulnerabilityReport)"|^\d\d:\d\d: Notice /m.test(JSON.stringify(value).replace(/^"/, '')),
    read: (document) => given.push(document),
  };
  return { given, reader: new SecurityReader([source]) };
}

function read(text: string, name = 'input') {
  const { given, reader } = listening();
  const inputs = reader.read([{ name, text }]);
  return { given, left: inputs.manifests[0]?.text, codes: inputs.diagnostics.map(({ code }) => code), inputs };
}

describe('what a file holds', () => {
  test.each<readonly [string, string, readonly SourceDocument['form'][]]>([
    ['JSON', `{"rule":\n1}`, ['json']],
    ['JSON behind a byte order mark', `\ufeff${ALERT}`, ['json']],
    ['a list of JSON', `[${ALERT}]`, ['json']],
    ['JSON with commas too many', '{"rule": [1, 2, ],\n"a,]": {"b": 1,},}', ['json']],
    ['lines of JSON', `${ALERT}\n\n${ALERT}\r\n`, ['json-line', 'json-line']],
    ['a list with a line for each that is cut off', `[\n${ALERT},\n${ALERT},\n`, ['json-line', 'json-line']],
    ['a log of lines', `Starting\nfalco-x falco ${ALERT}\n2024-01-01T00:00:00Z stdout F ${ALERT}\n`, ['json-line', 'json-line']],
    ['a log of lines with what printed them in brackets', `[pod/falco-x/falco] Starting\n[pod/falco-x/falco] ${ALERT}\n`, ['json-line']],
    ['JSON behind the messages of its tool', `2024-01-01 INFO Starting\n{\n"rule": 1\n}\nDone\n`, ['json']],
    ['JSON behind messages with brackets', `[INFO] Starting\n{"rule":\n1}\n`, ['json']],
    ['values of JSON one behind the other', `{\n"rule": 1\n}\n{\n"rule": 2\n}\n`, ['json', 'json']],
    ['YAML', 'rule: A shell\npriority: Notice\n', ['yaml']],
    ['several documents of YAML', 'rule: 1\n---\nrule: 2\n', ['yaml', 'yaml']],
    ['text', '10:00: Notice A shell\nhello\n', ['text']],
    ['a list with a header', 'CVE ID,CVE Severity\nCVE-2020-0001,High\n', ['csv']],
    ['the output of a build', 'Step 1\n{\n  "scan_started": {}\n}\nRemoving intermediate container\n', ['json']],
  ])('is told: %s', (_, text, forms) => {
    const { given, left, codes } = read(text);
    expect(given.map(({ form }) => form)).toEqual(forms);
    expect(left).toBeUndefined();
    expect(codes).toEqual([]);
  });

  test.each([
    ['a manifest', POD],
    ['a manifest as JSON', '{"apiVersion": "v1", "kind": "Pod"}'],
    ['manifests as lines of JSON', '{"apiVersion": "v1", "kind": "Pod"}\n{"apiVersion": "v1", "kind": "Pod"}'],
    ['a manifest without its kind', '{"apiVersion": "v1", "metadata": {}}'],
    ['a manifest that is cut off', '{"apiVersion": "v1", "kind": "Pod", "metadata": {'],
    ['a manifest as YAML in braces', '{apiVersion: v1, kind: Pod}'],
    ['a template', '{{- if .Values.web }}\napiVersion: v1\nkind: Pod\n{{- end }}'],
    ['what traffic is expected', '{"expect": [{"from": "web"}]}'],
    ['a kustomization', '{"resources": ["web.yaml"]}'],
    ['a patch', '[{"op": "remove", "path": "/spec"}]'],
    ['a broken manifest', 'kind: Pod\n  apiVersion: v1'],
    ['a manifest that tells of a rule', `${POD}  annotations:\n    last: |\n      ${ALERT}\n`],
    ['nothing', '\n'],
    ['nothing, several times', '---\n{}\n---\nnull\n---\n[]\n'],
  ])('is the manifest reader’s, whole: %s', (_, text) => {
    const { given, left, codes } = read(text);
    expect(given).toEqual([]);
    expect(left).toBe(text);
    expect(codes).toEqual([]);
  });

  test('an object of a security kind stands among the manifests, and its source reads it', () => {
    const text = `${POD}---\n${REPORT}`;
    const { given, left } = read(text);
    expect(left).toBe(text);
    expect(given.map(({ index, form }) => [index, form])).toEqual([[1, 'yaml']]);
    expect(given[0]!.origin(['metadata', 'name'])).toMatchObject({ path: 'metadata.name', line: 9, column: 3, endLine: 9 });
  });

  test('in a bare list of objects, each is read by its reader', () => {
    const text = '[{"apiVersion": "v1", "kind": "Pod"}, {"apiVersion": "aquasecurity.github.io/v1alpha1", "kind": "VulnerabilityReport"}]';
    const { given, left } = read(text);
    expect(given).toHaveLength(1);
    expect(left).toBe(text);
  });

  test('what stands beside manifests is blanked out, and the lines and numbers of the others stay', () => {
    const { given, left } = read(`---\n{"rule": 1,\n"more": 2}\n---\n${POD}--- # a rule\nrule: 3\n`);
    expect(given).toHaveLength(2);
    expect(left).toBe(`---\n{}\n\n---\n${POD}---\n{}\n`);
    expect(read(`${ALERT}\n{"apiVersion": "v1", "kind": "Pod"}\n`).left).toBe('{}\n{"apiVersion": "v1", "kind": "Pod"}\n');
  });

  test('short forms of CloudFormation are read in their long form', () => {
    const { given } = read(
      'Resources:\n  A:\n    Type: AWS::EC2::VPC\n    B: !Ref Vpc\n    C: !GetAtt Group.Id\n    D: !Sub "${A}-x"\n    E: !Select [0, !GetAZs ""]\n',
    );
    expect(given[0]!.value).toMatchObject({
      Resources: {
        A: {
          B: { Ref: 'Vpc' },
          C: { 'Fn::GetAtt': ['Group', 'Id'] },
          D: { 'Fn::Sub': '${A}-x' },
          E: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
        },
      },
    });
    expect(given[0]!.origin(['Resources', 'A', 'C', 'Fn::GetAtt'])).toMatchObject({ line: 5, path: 'Resources.A.C' });
  });

  test('what interrupts a report in the output of a build is cut out', () => {
    const text =
      'Step 1\n{\n  "scan_started": {},\n\u001b[91mOverriding non-zero error code due to a flag\n\u001b[0m\n  "list": [\n   {"a": 1}\n  ]\n}\nRemoving\n';
    const { given, codes } = read(text);
    expect(given[0]!.value).toEqual({ scan_started: {}, list: [{ a: 1 }] });
    expect(given[0]!.origin(['list', 0])).toMatchObject({ line: 7 });
    expect(codes).toEqual([]);
  });

  test('it may be interrupted right behind its bracket, and each line be numbered by BuildKit', () => {
    const lines = ['{', '\u001b[91mOverriding non-zero error code', '\u001b[0m', '  "scan_started": {},', '  "list": [1]', '}'];
    for (const prefix of ['', '#8 0.512 ']) {
      const { given, codes } = read(['Step 1', ...lines, 'Removing'].map((line) => prefix + line).join('\n'));
      expect(given.map(({ value }) => value)).toEqual([{ scan_started: {}, list: [1] }]);
      expect(given[0]!.origin(['list'])).toMatchObject({ line: 6 });
      expect(codes).toEqual([]);
    }
  });

  test('rows keep their cells, whatever is quoted, and their lines', () => {
    const { given } = read('\ufeffCVE ID;Title;Fix\r\nCVE-1;"one; ""two""\r\nthree";\r\n\r\nCVE-2;b;c');
    expect(given[0]!.value).toEqual([
      ['CVE ID', 'Title', 'Fix'],
      ['CVE-1', 'one; "two"\r\nthree', ''],
      ['CVE-2', 'b', 'c'],
    ]);
    expect(given[0]!.origin([1])).toMatchObject({ line: 2, endLine: 3 });
    expect(given[0]!.origin([2])).toMatchObject({ line: 5, endLine: 5 });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['of no known kind', '{"name": "app", "version": "1"}', [{ code: 'report-unknown', values: { keys: 'name, version' } }]],
    ['of no known kind, in a list', '[{"Name": "a", "ID": "b"}]', [{ code: 'report-unknown', values: { keys: 'Name, ID' } }]],
    ['null', 'null\n', [{ code: 'report-empty' }]],
    ['an empty object', '{}\n', [{ code: 'report-empty' }]],
    ['an empty list', ' [] ', [{ code: 'report-empty' }]],
    [
      'cut off',
      '{"SchemaVersion": 2,\n"Results": [\n{"Target": "x"',
      [{ code: 'report-unreadable', values: { cutOff: 3 }, origin: { line: 3 } }],
    ],
    [
      'broken',
      '{"SchemaVersion": 2,\n"Results": [ "a" "b": ]}',
      [{ code: 'report-unreadable', values: { line: 2, column: 18, near: '"b": ]}', cutOff: 0 } }],
    ],
    [
      'a line that is cut off',
      `${ALERT}\n${ALERT.slice(0, 20)}\n${ALERT}`,
      [{ code: 'report-line-unreadable', values: { line: 2, cutOff: 'yes', read: 2, all: 3 } }],
    ],
    [
      'a line that is wrong',
      `{"rule": ]}\n${ALERT}`,
      [{ code: 'report-line-unreadable', values: { line: 1, cutOff: 'no', read: 1, all: 2 } }],
    ],
    ['lines of another log', '{"level": "info"}\n{"level": "warn"}', [{ code: 'report-unknown', values: { keys: 'level' } }]],
  ])('is told of, and is no manifest: %s', (_, text, diagnostics) => {
    const { inputs } = read(text, 'answer.log');
    expect(inputs.diagnostics).toMatchObject(diagnostics);
    expect(inputs.manifests).toEqual([]);
  });

  test('a text of no known kind is told of where nobody meant it as YAML', () => {
    expect(read('Step 1\nStep 2', 'build.log').codes).toEqual(['report-unreadable']);
    expect(read('Step 1\nStep 2', 'pasted.yaml')).toMatchObject({ codes: [], left: 'Step 1\nStep 2' });
  });

  test('a report that is cut off behind the messages of its tool is told with its last line', () => {
    const { inputs } = read('INFO Starting\n{\n  "rule": 1,\n  "x": [', 'scan.log');
    expect(inputs.diagnostics).toMatchObject([{ code: 'report-unreadable', values: { cutOff: 4 }, origin: { line: 4 } }]);
  });

  test('what is called JSON and is none is told with the place', () => {
    const { inputs } = read('// hello\n"rule": 1', 'scan.json');
    expect(inputs.diagnostics).toMatchObject([{ code: 'report-unreadable', values: { near: '// hello' }, origin: { line: 1 } }]);
  });

  test('a line that is cut off between manifests is told once, and not given to their reader', () => {
    const pod = '{"apiVersion": "v1", "kind": "Pod"}';
    const { left, codes } = read(`${pod}\n${pod.slice(0, 20)}\n${pod}\n`);
    expect(left).toBe(`${pod}\n{}\n${pod}\n`);
    expect(codes).toEqual(['report-line-unreadable']);
  });

  test('it costs no other file anything', () => {
    const { given, reader } = listening();
    const inputs = reader.read([
      { name: 'broken.json', text: '{"rule": ' },
      { name: 'web.yaml', text: POD },
      { name: 'alerts.jsonl', text: ALERT },
    ]);
    expect(inputs.manifests.map(({ name }) => name)).toEqual(['web.yaml']);
    expect(inputs.recognized).toMatchObject([{ file: 'alerts.jsonl', size: ALERT.length, parts: [{ source: 'test' }] }]);
    expect(given).toHaveLength(1);
  });
});

describe('reading again', () => {
  test('reads only what was changed', () => {
    const { given, reader } = listening();
    const files = ['a.json', 'b.json'].map((name) => ({ name, text: ALERT }));
    const first = reader.read(files);
    const second = reader.read([files[0]!, { name: 'b.json', text: `${ALERT} ` }]);
    expect(given.map(({ file }) => file)).toEqual(['a.json', 'b.json', 'b.json']);
    expect(second.recognized[0]!.parts).toEqual(first.recognized[0]!.parts);
    expect(reader.read([]).recognized).toEqual([]);
  });

  test('leaves a chart to the manifest reader', () => {
    const { reader } = listening();
    const chart = [
      { name: 'chart/Chart.yaml', text: 'apiVersion: v2\nname: web\nversion: 1.0.0\n' },
      { name: 'chart/values.schema.json', text: '{"type": "object"}' },
    ];
    expect(reader.read(chart)).toMatchObject({ manifests: chart, diagnostics: [] });
  });
});
