import { describe, expect, test } from 'vitest';
import { splitDocuments } from './split-documents.ts';

describe('a file is cut at its separators', () => {
  test.each([
    ['one document', 'a: 1\n', [['a: 1\n', 1]]],
    [
      'two documents',
      'a: 1\n---\nb: 2\n',
      [
        ['a: 1\n', 1],
        ['---\nb: 2\n', 2],
      ],
    ],
    ['a separator first', '---\na: 1\n', [['---\na: 1\n', 1]]],
    ['a byte order mark', '\ufeffa: 1\n', [['a: 1\n', 1]]],
    [
      'carriage returns',
      'a: 1\r\n---\r\nb: 2\r\n',
      [
        ['a: 1\r\n', 1],
        ['---\r\nb: 2\r\n', 2],
      ],
    ],
    [
      'a separator with a comment',
      'a: 1\n--- # next\nb: 2',
      [
        ['a: 1\n', 1],
        ['--- # next\nb: 2', 2],
      ],
    ],
    ['dashes in a block scalar', 'a: |\n  ---\n  x\n', [['a: |\n  ---\n  x\n', 1]]],
    ['dashes that go on', 'a: 1\n---b\n', [['a: 1\n---b\n', 1]]],
    ['only comments', '# nothing\n\n---\n# here\n', []],
    [
      'comments between',
      'a: 1\n---\n# nothing\n---\nb: 2\n',
      [
        ['a: 1\n', 1],
        ['---\nb: 2\n', 4],
      ],
    ],
    ['a directive', '%YAML 1.1\n---\na: 1\n', [['%YAML 1.1\n---\na: 1\n', 1]]],
    ['nothing', '', []],
    [
      'JSON objects one after another',
      '{"a": "}{\\""}\n{"b": {}}{"c": 1}\n---\nd: 4\n',
      [
        ['{"a": "}{\\""}\n', 1],
        ['{"b": {}}', 2],
        ['{"c": 1}\n', 2],
        ['---\nd: 4\n', 3],
      ],
    ],
    ['a JSON object with a comment', '{"a": 1} # {b}\n', [['{"a": 1} # {b}\n', 1]]],
    ['a template', '{{ a }}\n{{ b }}\n', [['{{ a }}\n{{ b }}\n', 1]]],
  ])('%s', (_, text, documents) => {
    expect(splitDocuments(text).map((each) => [each.text, each.line])).toEqual(documents);
  });
});
