import { expect, test } from 'vitest';
import { setName } from './set-name.ts';

test.each([
  ['the folder around all files', ['main/a.yaml', 'main/deep/b.yaml'], 'main'],
  ['the deepest such folder', ['deploy/main/a.yaml', 'deploy/main/b.yaml'], 'deploy/main'],
  ['an only file, without its ending', ['shop.yaml'], 'shop'],
  ['something else, where the files share nothing', ['a.yaml', 'b.yaml'], 'here'],
  ['something else, where a folder only begins alike', ['main/a.yaml', 'main-2/b.yaml'], 'here'],
  ['something else, where there is nothing', [], 'here'],
])('a set is called by %s', (_title, names, expected) => {
  const files = names.map((name) => ({ name, text: '' }));
  expect(setName(files, 'here')).toBe(expected);
});
