import { describe, expect, test } from 'vitest';
import { appendExpectations } from './append-expectations.ts';

const LINE = '{ from: a/b, to: c/d, verdict: denied }';
const append = (text: string): string => appendExpectations([{ name: 'expectations.yaml', text }], [LINE]).text;

describe('lines are added', () => {
  test('under comments for a new file', () => {
    expect(appendExpectations([], [LINE], '# why\n').text).toBe(`# why\nexpect:\n  - ${LINE}\n`);
  });

  test('to a new file where none holds any', () => {
    const pod = { name: 'pod.yaml', text: 'kind: Pod\n' };
    expect(appendExpectations([pod], [LINE, LINE])).toEqual({ name: 'expectations.yaml', text: `expect:\n  - ${LINE}\n  - ${LINE}\n` });
  });

  test('to the first file that holds some and is not JSON', () => {
    const files = [
      { name: 'a.json', text: '{"expect": []}' },
      { name: 'team/b.yaml', text: `expect:\n- ${LINE}\n` },
    ];
    expect(appendExpectations(files, [LINE]).name).toBe('team/b.yaml');
  });

  test.each([
    ['behind the last item, as it is indented', `expect:\n- ${LINE}\n`, `expect:\n- ${LINE}\n- ${LINE}\n`],
    ['where the file ends without a line break', `expect:\n  - ${LINE}`, `expect:\n  - ${LINE}\n  - ${LINE}\n`],
    [
      'behind an item of several lines and its comment, before what follows',
      `# why\nexpect:\n  - from: a/b\n    to: c/d\n    verdict: denied # for now\n\n# end\n---\nkind: Pod\n`,
      `# why\nexpect:\n  - from: a/b\n    to: c/d\n    verdict: denied # for now\n  - ${LINE}\n\n# end\n---\nkind: Pod\n`,
    ],
    [
      'in a document of their own behind a list in brackets',
      `expect: [${LINE}] # short\n`,
      `expect: [${LINE}] # short\n---\nexpect:\n  - ${LINE}\n`,
    ],
    ['under a key that has none yet', 'expect: # soon\n', `expect: # soon\n  - ${LINE}\n`],
    [
      'to the last list, before other fields',
      `expect:\n- ${LINE}\n---\nexpect:\n# a comment\n- ${LINE}\nnotes: {}\n`,
      `expect:\n- ${LINE}\n---\nexpect:\n# a comment\n- ${LINE}\n- ${LINE}\nnotes: {}\n`,
    ],
    ['with the line breaks of the file', `expect:\r\n- ${LINE}\r\n`, `expect:\r\n- ${LINE}\r\n- ${LINE}\r\n`],
    ['behind manifests', 'kind: Pod\n', `kind: Pod\n---\nexpect:\n  - ${LINE}\n`],
  ])('%s', (_title, before, after) => {
    expect(append(before)).toBe(after);
  });
});
