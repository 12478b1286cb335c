import { describe, expect, test } from 'vitest';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import { draftField, draftProblems, type PodDraft, podOf } from './pod-draft.ts';

const DRAFT: PodDraft = {
  namespace: 'shop',
  name: ' probe ',
  labels: [
    { key: '', value: '' },
    { key: 'app', value: 'probe' },
  ],
  ports: [
    { protocol: 'TCP', port: '', name: '' },
    { protocol: 'UDP', port: '53', name: 'dns' },
  ],
};

test('empty rows of the form are no labels and no ports', () => {
  expect(podOf(DRAFT)).toEqual({
    namespace: 'shop',
    name: 'probe',
    labels: { app: 'probe' },
    ports: [{ protocol: 'UDP', port: 53, name: 'dns' }],
  });
  expect(draftProblems(DRAFT)).toEqual([]);
});

test.each<readonly [Partial<PodDraft>, unknown]>([
  [{ namespace: ' ' }, { field: 'namespace', kind: 'missing-name' }],
  [{ labels: [{ key: '', value: 'x' }] }, { field: 'label 0', kind: 'missing-key' }],
  [
    {
      labels: [
        { key: 'a', value: 'x' },
        { key: 'a', value: 'y' },
      ],
    },
    { field: 'label 1', kind: 'twice', what: 'a' },
  ],
  [{ ports: [{ protocol: 'TCP', port: 'http', name: '' }] }, { field: 'port 0', kind: 'missing-port' }],
  [{ ports: [{ protocol: 'TCP', port: '70000', name: '' }] }, { field: 'port 0', kind: 'missing-port' }],
])('%o is seen in its field', (change, problem) => {
  expect(draftProblems({ ...DRAFT, ...change })).toMatchObject([problem]);
});

describe('what the engine refuses is told in its field', () => {
  test.each<readonly [Partial<PodDraft>, string]>([
    [{ name: 'Web 1' }, 'name'],
    [{ name: '' }, 'name'],
    [{ namespace: 'My shop' }, 'namespace'],
    [
      {
        labels: [
          { key: '', value: '' },
          { key: 'app', value: 'a b' },
        ],
      },
      'label 1',
    ],
    [{ labels: [{ key: 'app.io/na me', value: 'a' }] }, 'label 0'],
    [
      {
        ports: [
          { protocol: 'TCP', port: '', name: '' },
          { protocol: 'TCP', port: '80', name: 'Not A Name' },
        ],
      },
      'port 1',
    ],
  ])('%o', (change, field) => {
    const draft = { ...DRAFT, ...change };
    const outcome = applyEdit({ files: [], off: [] }, { kind: 'pod', pod: podOf(draft) });
    expect(outcome.kind === 'refused' && draftField(outcome.diagnostics[0]!, draft)).toBe(field);
  });
});
