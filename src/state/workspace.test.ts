import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useWorkspace } from './workspace.ts';

const file = (name: string, text = name) => ({ name, text });
const names = () => useWorkspace.getState().files.map((each) => each.name);

beforeEach(() => {
  vi.useFakeTimers();
  useWorkspace.setState({ files: [], active: undefined, sample: undefined, aside: [], revision: 0, inputDiagnostics: [] });
});

describe('the workspace', () => {
  it('adds opened files behind the present ones and replaces those of the same name', () => {
    useWorkspace.getState().open([file('a.yaml'), file('b.yaml')]);
    useWorkspace.getState().open([file('c.yaml'), file('a.yaml', 'new')]);
    expect(names()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(useWorkspace.getState()).toMatchObject({ active: 'c.yaml', revision: 2 });
    expect(useWorkspace.getState().files[0]?.text).toBe('new');
  });

  it('keeps what it has when nothing usable was opened', () => {
    useWorkspace.getState().open([file('a.yaml')]);
    useWorkspace.getState().open([]);
    expect(useWorkspace.getState()).toMatchObject({ active: 'a.yaml', revision: 1 });
  });

  it('gives pasted texts names of their own', () => {
    expect([1, 2, 3].map(() => useWorkspace.getState().add('pasted.yaml', 'x'))).toEqual(['pasted.yaml', 'pasted-2.yaml', 'pasted-3.yaml']);
  });

  it('gathers typing and asks for one evaluation after a pause', () => {
    useWorkspace.getState().open([file('a.yaml')]);
    for (const text of ['x', 'xy', 'xyz']) useWorkspace.getState().edit('a.yaml', text, 1, 100);
    expect(useWorkspace.getState()).toMatchObject({ revision: 1, files: [file('a.yaml', 'xyz')] });
    vi.advanceTimersByTime(100);
    expect(useWorkspace.getState().revision).toBe(2);
  });

  it('takes no notice of an edit that changes nothing', () => {
    useWorkspace.getState().openSample('lab', [file('a.yaml')]);
    useWorkspace.getState().edit('a.yaml', 'a.yaml', 1, 0);
    vi.runAllTimers();
    expect(useWorkspace.getState()).toMatchObject({ sample: 'lab', revision: 1 });
  });

  it('puts own work aside for a sample, and for the next one too, and brings it back', () => {
    useWorkspace.getState().open([file('own.yaml')]);
    useWorkspace.getState().openSample('lab', [file('lab.yaml')]);
    useWorkspace.getState().openSample('shop', [file('shop.yaml')]);
    expect(names()).toEqual(['shop.yaml']);
    useWorkspace.getState().takeUpAside();
    expect(names()).toEqual(['own.yaml']);
    expect(useWorkspace.getState()).toMatchObject({ sample: undefined, aside: [] });
  });

  it('takes a changed sample for own work', () => {
    useWorkspace.getState().openSample('lab', [file('lab.yaml')]);
    useWorkspace.getState().edit('lab.yaml', 'changed', 1, 0);
    expect(useWorkspace.getState().sample).toBeUndefined();
  });

  it.each([
    ['the next one, when the active is closed', 'b.yaml', 'b.yaml', 'c.yaml'],
    ['the one before, when the last is closed', 'c.yaml', 'c.yaml', 'b.yaml'],
    ['the same one, when another is closed', 'a.yaml', 'c.yaml', 'a.yaml'],
  ])('shows %s', (_, active, closed, shown) => {
    useWorkspace.getState().open([file('a.yaml'), file('b.yaml'), file('c.yaml')]);
    useWorkspace.getState().activate(active);
    useWorkspace.getState().close(closed);
    expect(useWorkspace.getState().active).toBe(shown);
  });

  it('opens again what was closed, where it was, and keeps what was done since', () => {
    useWorkspace.getState().open([file('a.yaml'), file('b.yaml')]);
    const before = useWorkspace.getState();
    useWorkspace.getState().close('a.yaml');
    useWorkspace.getState().edit('b.yaml', 'changed', 1, 0);
    useWorkspace.getState().add('c.yaml', '');
    useWorkspace.getState().reopen(before);
    expect(names()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(useWorkspace.getState().files[1]?.text).toBe('changed');
  });

  it('renames to a name that is free', () => {
    useWorkspace.getState().open([file('a.yaml'), file('b.yaml')]);
    useWorkspace.getState().rename('a.yaml', 'b.yaml');
    expect(names()).toEqual(['b-2.yaml', 'b.yaml']);
  });
});
