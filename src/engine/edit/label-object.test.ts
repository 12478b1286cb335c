import { describe, expect, test } from 'vitest';
import { applyEdit } from './apply-edit.ts';

type Changes = Readonly<Record<string, string | null>>;

const HEAD = 'apiVersion: v1\nkind: Pod\n';

function labeled(text: string, labels: Changes, object = 'Pod default/web', pods = false, name = 'a.yaml'): string | readonly string[] {
  const outcome = applyEdit({ files: [{ name, text }], off: [] }, { kind: 'label', object, labels, pods });
  return outcome.kind === 'done' ? outcome.set.files[0]!.text : outcome.diagnostics.map(({ code }) => code);
}

describe('labels of an object are set in its text', () => {
  test.each<readonly [string, string, Changes, string]>([
    [
      'a value changes, its comment stays',
      'metadata:\n  name: web\n  labels:\n    app: web # old\n',
      { app: 'x' },
      'metadata:\n  name: web\n  labels:\n    app: x # old\n',
    ],
    [
      'a label is added',
      'metadata:\n  name: web\n  labels:\n    app: web\n  annotations: {a: b}\n',
      { tier: 'x' },
      'metadata:\n  name: web\n  labels:\n    app: web\n    tier: x\n  annotations: {a: b}\n',
    ],
    [
      'a label goes',
      'metadata:\n  name: web\n  labels:\n    app: web # old\n    b: c\n',
      { app: null },
      'metadata:\n  name: web\n  labels:\n    b: c\n',
    ],
    [
      'the last label goes',
      'metadata:\n  name: web\n  labels:\n    app: web\nspec: {}\n',
      { app: null },
      'metadata:\n  name: web\n  labels: {}\nspec: {}\n',
    ],
    [
      'there are no labels',
      'metadata:\n  name: web # it\n  annotations:\n    a: b\n',
      { app: 'x' },
      'metadata:\n  name: web # it\n  labels:\n    app: x\n  annotations:\n    a: b\n',
    ],
    ['labels are empty', 'metadata:\n  labels:\n  name: web\n', { app: 'x' }, 'metadata:\n  labels:\n    app: x\n  name: web\n'],
    [
      'labels are an empty map',
      'metadata:\n  labels: {} # none\n  name: web\n',
      { app: 'x' },
      'metadata:\n  labels: # none\n    app: x\n  name: web\n',
    ],
    ['labels are null', 'metadata:\n  labels: null\n  name: web\n', { app: 'x' }, 'metadata:\n  labels:\n    app: x\n  name: web\n'],
    [
      'in braces',
      'metadata: {name: web, labels: {app: web, b: c}}\n',
      { app: null, d: 'e' },
      'metadata: {name: web, labels: {b: c, d: e}}\n',
    ],
    ['in braces without labels', 'metadata: {name: web}\n', { app: 'x' }, 'metadata: {name: web, labels: {app: x}}\n'],
    ['in braces, the only one goes', 'metadata: {name: web, labels: {app: x}}\n', { app: null }, 'metadata: {name: web, labels: {}}\n'],
    [
      'in quotes where it needs them',
      'metadata:\n  name: web\n  labels:\n    app: web\n',
      { app: 'on', b: '1' },
      'metadata:\n  name: web\n  labels:\n    app: "on"\n    b: "1"\n',
    ],
    [
      'an empty value',
      'metadata:\n  name: web\n  labels:\n    app: web\n',
      { b: '' },
      'metadata:\n  name: web\n  labels:\n    app: web\n    b: ""\n',
    ],
    [
      'a value in quotes',
      'metadata:\n  name: web\n  labels:\n    "app": \'web\'\n',
      { app: 'x' },
      'metadata:\n  name: web\n  labels:\n    "app": x\n',
    ],
    [
      'an alias',
      'metadata:\n  name: web\n  annotations: &common {app: web}\n  labels: *common\n',
      { app: 'x' },
      'metadata:\n  name: web\n  annotations: &common {app: web}\n  labels: {app: x}\n',
    ],
    [
      'an anchor that others use',
      'metadata:\n  name: web\n  labels: &common {app: web}\n  annotations: *common\n',
      { app: 'x' },
      'metadata:\n  name: web\n  labels: &common {app: x}\n  annotations: {app: web}\n',
    ],
    [
      'a merge',
      'metadata:\n  name: web\n  annotations: &common {app: web}\n  labels:\n    <<: *common\n    b: c\n',
      { app: 'x' },
      'metadata:\n  name: web\n  annotations: &common {app: web}\n  labels:\n    {app: x, b: c}\n',
    ],
  ])('%s', (_, text, labels, expected) => {
    expect(labeled(HEAD + text, labels)).toBe(HEAD + expected);
  });

  test('with the line ends of the file', () => {
    const text = `${HEAD}metadata:\n  name: web\n  labels:\n    app: web\n`.replaceAll('\n', '\r\n');
    expect(labeled(text, { b: 'c' })).toBe(`${text}    b: c\r\n`);
  });

  test('in JSON', () => {
    const text = `{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "metadata": {\n    "name": "web",\n    "labels": {\n      "app": "web"\n    }\n  }\n}\n`;
    expect(labeled(text, { b: '1' }, 'Pod default/web', false, 'a.json')).toBe(
      text.replace('"app": "web"', '"app": "web",\n      "b": "1"'),
    );
    expect(labeled(text, { app: null }, 'Pod default/web', false, 'a.json')).toBe(text.replace('{\n      "app": "web"\n    }', '{}'));
  });

  test('of an item of a List, and of the right one', () => {
    const text =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: web\n';
    expect(labeled(text, { app: 'x' })).toBe(`${text}    labels:\n      app: x\n`);
  });

  test('other documents stay as they are, to the letter', () => {
    const others = ['# a comment   \n---\nkind:   ConfigMap\napiVersion: v1\n', '---\n# c\na: b\n'];
    const text = `${others[0]}---\n${HEAD}metadata: {name: web}\n${others[1]}`;
    expect(labeled(text, { app: 'x' })).toBe(`${others[0]}---\n${HEAD}metadata: {name: web, labels: {app: x}}\n${others[1]}`);
  });
});

describe('labels of the pods that an object makes', () => {
  const deployment = (template: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n${template}`;
  const SPEC = '    spec:\n      containers: [{name: web, image: nginx}]\n';

  test('stand in the template', () => {
    const text = deployment(`    metadata:\n      labels:\n        app: web\n${SPEC}`);
    expect(labeled(text, { tier: 'x' }, 'Deployment default/web', true)).toBe(
      text.replace(`web\n${SPEC}`, `web\n        tier: x\n${SPEC}`),
    );
    expect(labeled(text, { tier: 'x' }, 'Deployment default/web', false)).toBe(
      text.replace('app: web\nspec', 'app: web\n    tier: x\nspec'),
    );
  });

  test('stand in the template of a Job of a CronJob', () => {
    const text =
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: job}\nspec:\n  schedule: "@daily"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{name: a, image: b}]\n';
    expect(labeled(text, { app: 'x' }, 'CronJob default/job', true)).toBe(
      text.replace(
        '        spec:\n          restart',
        '        metadata:\n          labels:\n            app: x\n        spec:\n          restart',
      ),
    );
  });

  test('are refused where the selector would no longer find its pods', () => {
    const text = deployment(`    metadata:\n      labels:\n        app: web\n${SPEC}`);
    expect(labeled(text, { app: 'x' }, 'Deployment default/web', true)).toEqual(['invalid-value']);
  });
});

describe('labels are refused', () => {
  const TEXT = `${HEAD}metadata: {name: web}\n`;
  test.each([
    ['a value out of form', { app: 'a b' }, ['invalid-value']],
    ['a key out of form', { 'a b': 'x' }, ['invalid-value']],
  ])('%s', (_, labels, expected) => {
    expect(labeled(TEXT, labels)).toEqual(expected);
  });

  test('an object that is not there', () => {
    expect(labeled(TEXT, { app: 'x' }, 'Pod default/wbe')).toEqual(['edit-unknown-object']);
  });
});

test('a namespace that is used and not declared gets an object with the label', () => {
  const set = { files: [{ name: 'a.yaml', text: `${HEAD}metadata: {name: web, namespace: shop}\n` }], off: [] };
  const outcome = applyEdit(set, { kind: 'label', object: 'Namespace shop', labels: { team: 'x' }, pods: false });
  expect(outcome).toMatchObject({ kind: 'done', touched: ['Namespace shop'] });
  expect(outcome.kind === 'done' && outcome.set.files[1]?.text).toBe(
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    team: x\n',
  );
});
