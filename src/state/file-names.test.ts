import { describe, expect, it } from 'vitest';
import { shortNames, uniqueName } from './file-names.ts';

describe('file names', () => {
  it.each([
    ['pasted.yaml', [], 'pasted.yaml'],
    ['pasted.yaml', ['pasted.yaml'], 'pasted-2.yaml'],
    ['pasted.yaml', ['pasted.yaml', 'pasted-2.yaml'], 'pasted-3.yaml'],
    ['.hidden', ['.hidden'], '.hidden-2'],
    ['apps/web', ['apps/web'], 'apps/web-2'],
  ])('%s beside %j becomes %s', (wanted, taken, name) => {
    expect(uniqueName(wanted, taken)).toBe(name);
  });

  it('are shortened only as far as they stay apart', () => {
    expect(Object.fromEntries(shortNames(['a/base/web.yaml', 'a/overlay/web.yaml', 'a/db.yaml', 'x.yaml', 'y/x.yaml']))).toEqual({
      'a/base/web.yaml': 'base/web.yaml',
      'a/overlay/web.yaml': 'overlay/web.yaml',
      'a/db.yaml': 'db.yaml',
      'x.yaml': 'x.yaml',
      'y/x.yaml': 'y/x.yaml',
    });
  });
});
