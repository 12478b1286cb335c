import { describe, expect, it } from 'vitest';
import { nameOf } from './command-keys.ts';

describe('the name of a key', () => {
  it.each([
    [{ key: 'g', code: 'KeyG' }, 'g'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: 'z', code: 'KeyZ', ctrlKey: true }, 'Mod+z'],
    [{ key: 'Z', code: 'KeyZ', metaKey: true, shiftKey: true }, 'Mod+Shift+z'],
    [{ key: 'ㅎ', code: 'KeyG' }, 'g'],
    [{ key: 'Process', code: 'KeyM' }, 'm'],
    [{ key: 'ㅏ', code: 'KeyK', metaKey: true }, 'Mod+k'],
    // Where letters lie elsewhere, what is printed on the key counts.
    [{ key: 'z', code: 'KeyY' }, 'z'],
  ])('%o: %s', (event, name) => expect(nameOf({ ctrlKey: false, metaKey: false, shiftKey: false, ...event })).toBe(name));
});
