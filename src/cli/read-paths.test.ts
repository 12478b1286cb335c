import { expect, test } from 'vitest';
import { UsageError } from './command-arguments.ts';
import { readPaths } from './read-paths.ts';

test.each([
  ['no/such/folder', 'no/such/folder cannot be read: there is no such file or folder.'],
  ['package.json/inside', 'package.json/inside cannot be read: there is no such file or folder.'],
  // It is there, and reading it fails.
  ['/proc/self/mem', '/proc/self/mem cannot be read: '],
])('%s, which cannot be read, is told of in a sentence', (path, sentence) => {
  expect(() => readPaths([path])).toThrow(UsageError);
  expect(() => readPaths([path])).toThrow(sentence);
});
