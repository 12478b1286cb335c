import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { applyEdit } from './apply-edit.ts';
import type { EditOutcome, ManifestEdit, ManifestSet } from './manifest-edit.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web # the front\n  labels:\n    app: web\nspec:\n  containers: [{name: web, image: nginx}]\n';
const POLICY = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny}\nspec: {podSelector: {}}\n';

function setOf(text: string, off: readonly string[] = [], name = 'a.yaml'): ManifestSet {
  return { files: [{ name, text }], off };
}

function done(outcome: EditOutcome): Extract<EditOutcome, { kind: 'done' }> {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

function textAfter(text: string, edit: ManifestEdit, name = 'a.yaml'): string | undefined {
  return done(applyEdit(setOf(text, [], name), edit)).set.files.find((file) => file.name === name)?.text;
}

function codes(outcome: EditOutcome): readonly string[] {
  return outcome.kind === 'refused' ? outcome.diagnostics.map(({ code }) => code) : ['done'];
}

describe('a switch', () => {
  test('leaves an object out and takes it in again, and the text stays', () => {
    const set = setOf(POD);
    const off = done(applyEdit(set, { kind: 'switch', objects: ['Pod default/web'], on: false }));
    expect(off).toMatchObject({ set: { files: set.files, off: ['Pod default/web'] }, touched: ['Pod default/web'] });
    expect(done(applyEdit(off.set, { kind: 'switch', objects: ['Pod default/web'], on: true })).set).toEqual(set);
  });

  test('of an object that is not there is refused', () => {
    const outcome = applyEdit(setOf(POD), { kind: 'switch', objects: ['Pod default/wb'], on: false });
    expect(outcome).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'edit-unknown-object', values: { suggestion: 'Pod default/web' } }],
    });
  });
});

describe('adding documents', () => {
  test.each([
    ['with a separator between', POD, POLICY, `${POD}---\n${POLICY}`],
    ['with the separator that they bring', POD, `---\n${POLICY}`, `${POD}---\n${POLICY}`],
    ['behind a last line that does not end', POD.trimEnd(), POLICY, `${POD}---\n${POLICY}`],
    [
      'with the line ends of the file',
      'kind: Pod\r\napiVersion: v1\r\n',
      'kind: X\napiVersion: v1\n',
      'kind: Pod\r\napiVersion: v1\r\n---\r\nkind: X\r\napiVersion: v1\r\n',
    ],
    ['behind comments alone', '# nothing yet\n', POLICY, `# nothing yet\n${POLICY}`],
  ])('%s', (_, text, added, expected) => {
    expect(textAfter(text, { kind: 'add', file: 'a.yaml', text: added })).toBe(expected);
  });

  test('makes the file where there is none', () => {
    const { set, touched } = done(applyEdit(setOf(POD), { kind: 'add', file: 'b.yaml', text: POLICY }));
    expect(set.files).toEqual([
      { name: 'a.yaml', text: POD },
      { name: 'b.yaml', text: POLICY },
    ]);
    expect(touched).toEqual(['NetworkPolicy default/deny']);
  });

  test('leaves a JSON file JSON', () => {
    const text = textAfter(
      '{"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "a"}}',
      { kind: 'add', file: 'a.json', text: POLICY },
      'a.json',
    );
    expect(text).toContain('"a"}}\n{\n  "apiVersion": "networking.k8s.io/v1"');
  });

  test('takes the place of an object that is switched off', () => {
    const set = setOf(`${POLICY}---\n${POD}`, ['NetworkPolicy default/deny']);
    const { set: after } = done(applyEdit(set, { kind: 'add', file: 'a.yaml', text: POLICY }));
    expect(after).toEqual({ files: [{ name: 'a.yaml', text: `${POD}---\n${POLICY}` }], off: [] });
  });

  test.each([
    ['broken text', 'a: [1\n'],
    ['no object', '# nothing\n'],
    ['half an object', 'just text\n'],
  ])('is refused with %s', (_, text) => {
    expect(codes(applyEdit(setOf(POD), { kind: 'add', file: 'a.yaml', text }))).toEqual(['edit-nothing-to-add']);
  });
});

describe('replacing lines', () => {
  test.each([
    [2, 2, 'two', 'one\ntwo\nthree\n', 'one\n2\nthree\n'],
    [2, 2, '', 'one\nthree\n', 'one\n2\nthree\n'],
    [2, 1, 'between', 'one\nbetween\n2\n', 'one\n2\n'],
    [3, 2, 'last\n', 'one\n2\nlast\n', 'one\n2'],
  ])('%d to %d by %o', (from, to, text, expected, former) => {
    expect(textAfter(former, { kind: 'lines', file: 'a.yaml', from, to, text })).toBe(expected);
  });

  test('tells which objects they concern', () => {
    const set = setOf(`${POD}---\n${POLICY}`);
    const { touched } = done(applyEdit(set, { kind: 'lines', file: 'a.yaml', from: 6, to: 6, text: '    app: front' }));
    expect(touched).toEqual(['Pod default/web']);
  });

  test.each([
    [0, 1],
    [9, 10],
    [3, 1],
  ])('that are not there (%d to %d) is refused', (from, to) => {
    expect(codes(applyEdit(setOf('a: 1\n'), { kind: 'lines', file: 'a.yaml', from, to, text: '' }))).toEqual(['edit-unknown-lines']);
  });

  test('of an unknown file is refused', () => {
    expect(codes(applyEdit(setOf(POD), { kind: 'lines', file: 'b.yaml', from: 1, to: 1, text: '' }))).toEqual(['edit-unknown-file']);
  });
});

describe('a pod of the reader', () => {
  const pod = {
    namespace: 'shop',
    name: 'probe',
    labels: { app: 'probe', on: 'yes' },
    ports: [{ protocol: 'UDP', port: 53, name: 'dns' }],
  } as const;

  test('stands in a file of its own, with the command that would make it', () => {
    const { set, touched } = done(applyEdit(setOf(POD), { kind: 'pod', pod }));
    expect(touched).toEqual(['Pod shop/probe']);
    expect(set.files[1]).toEqual({
      name: 'what-if.yaml',
      text: `# kubectl run probe -n shop --image=registry.k8s.io/pause:3.10 --labels=app=probe,on=yes --port=53
apiVersion: v1
kind: Pod
metadata:
  name: probe
  namespace: shop
  labels:
    app: probe
    "on": "yes"
spec:
  containers:
  - name: probe
    image: registry.k8s.io/pause:3.10
    ports:
    - name: dns
      containerPort: 53
      protocol: UDP
`,
    });
    const { cluster } = analyze(set.files);
    expect(cluster.workloads.map(({ id }) => id)).toContain('shop/probe[Pod]');
  });

  test('has unknown labels until one is filled in', () => {
    const unknown = { namespace: 'shop', name: 'seen', labels: {}, labelsUnknown: true, ports: [], image: 'alpine' } as const;
    const { set } = done(applyEdit(setOf(POD), { kind: 'pod', pod: unknown }));
    expect(set.files[1]?.text).toContain('  annotations:\n    netpol-atlas/labels: unknown\n');
    const seen = (files: typeof set.files) => analyze(files).cluster.workloads.find(({ id }) => id === 'shop/seen[Pod]')!.pods[0]!;
    expect(seen(set.files)).toMatchObject({ labels: {}, labelsUnknown: true });
    const filled = done(applyEdit(set, { kind: 'label', object: 'Pod shop/seen', labels: { app: 'web' }, pods: false })).set;
    expect(seen(filled.files)).not.toHaveProperty('labelsUnknown');
  });

  test('brings its namespace where the manifests declare theirs', () => {
    const declared = setOf('apiVersion: v1\nkind: Namespace\nmetadata: {name: data}\n');
    expect(done(applyEdit(declared, { kind: 'pod', pod })).touched).toEqual(['Namespace shop', 'Pod shop/probe']);
    expect(done(applyEdit(declared, { kind: 'pod', pod: { ...pod, namespace: 'data' } })).touched).toEqual(['Pod data/probe']);
  });

  test.each([
    ['a name that exists', { namespace: 'default', name: 'web' }, ['edit-object-exists'], undefined],
    ['a name out of form', { name: 'Web_1' }, ['invalid-value'], 'metadata.name'],
    ['no name', { name: '' }, ['required-value'], 'metadata.name'],
    ['a namespace out of form', { namespace: 'My Shop' }, ['invalid-value'], 'metadata.namespace'],
    ['a label out of form', { labels: { app: 'a b' } }, ['invalid-value'], 'metadata.labels.app'],
    ['a port out of range', { ports: [{ protocol: 'TCP', port: 70000 }] }, ['invalid-value'], 'spec.containers[0].ports[0].containerPort'],
  ] as const)('is refused with %s', (_, change, expected, path) => {
    const outcome = applyEdit(setOf(POD), { kind: 'pod', pod: { ...pod, ...change } });
    expect(codes(outcome)).toEqual(expected);
    expect(outcome.kind === 'refused' && outcome.diagnostics[0]?.path).toBe(path);
  });
});
