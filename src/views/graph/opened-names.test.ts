import { expect, it } from 'vitest';
import { NOTHING_OPENED } from './collapse.ts';
import { openedNames, readOpened } from './opened-names.ts';

it.each([
  ['nothing', NOTHING_OPENED],
  ['everything', { ...NOTHING_OPENED, all: true }],
  [
    'a group and namespaces',
    {
      ...NOTHING_OPENED,
      openGroups: new Set(['group:a/b[Pod]']),
      openNamespaces: new Set(['shop', 'a']),
      closedNamespaces: new Set(['data']),
    },
  ],
])('%s that is opened is read back from its names', (_, state) => {
  expect(readOpened(openedNames(state))).toEqual(state);
});

it('remembers what was opened last only as long as the page', () => {
  expect(readOpened(openedNames({ ...NOTHING_OPENED, latest: ['card'] }))).toEqual(NOTHING_OPENED);
  expect(readOpened([], ['card']).latest).toEqual(['card']);
});
