import { describe, expect, it } from 'vitest';
import { ENGLISH } from '#words/english.ts';
import { COMMAND_BY_KEY, COMMAND_IDS, COMMANDS, keyCaps } from './command-table.ts';
import { fittingCommands } from './fitting-commands.ts';

describe('the table of commands', () => {
  it('gives no key to two commands', () => {
    const keys = COMMAND_IDS.flatMap((id) => COMMANDS[id].keys ?? []);
    expect(COMMAND_BY_KEY.size).toBe(keys.length);
  });

  it.each([
    ['/', 'find'],
    ['?', 'shortcuts'],
    ['Escape', 'back'],
    ['g', 'graph'],
    ['m', 'matrix'],
    ['t', 'table'],
    ['f', 'fit'],
    ['+', 'zoomIn'],
    ['-', 'zoomOut'],
    ['0', 'zoomReset'],
    ['[', 'previousProblem'],
    [']', 'nextProblem'],
    ['e', 'yaml'],
    ['d', 'changes'],
    ['p', 'presenter'],
    ['Mod+k', 'commands'],
    ['Mod+z', 'undo'],
  ])('%s stands for %s', (key, id) => expect(COMMAND_BY_KEY.get(key)).toBe(id));

  it.each([
    ['Mod+z', 'Ctrl', ['Ctrl', 'Z']],
    ['Mod+Shift+z', '⌘', ['⌘', 'Shift', 'Z']],
    ['+', 'Ctrl', ['+']],
    ['g', 'Ctrl', ['g']],
    ['Escape', 'Ctrl', ['Esc']],
    ['ArrowUp', 'Ctrl', ['↑']],
  ] as const)('%s is printed on keys', (key, modifier, caps) => expect(keyCaps(key, modifier)).toEqual(caps));
});

describe('commands that fit what is typed', () => {
  const names = ENGLISH.commands.names;
  it.each([
    ['', COMMAND_IDS.length],
    ['zzz', 0],
  ])('“%s”: %d', (text, count) => expect(fittingCommands(COMMAND_IDS, text, names)).toHaveLength(count));

  it('hold every word, in any order', () => expect(fittingCommands(COMMAND_IDS, 'pod add', names)).toEqual(['addPod']));
  it('begin with the text before they hold it', () => expect(fittingCommands(COMMAND_IDS, 'graph', names)[0]).toBe('graph'));
});
