import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_CHOICES } from '#engine/placing/placement.ts';
import { NO_HISTORY } from './history.ts';
import { isTried, NO_MANIFESTS, NO_WORK } from './work.ts';
import { useWorkspace } from './workspace.ts';

const file = (name: string, text = name) => ({ name, text });
const names = () => useWorkspace.getState().files.map((each) => each.name);

beforeEach(() => {
  vi.useFakeTimers();
  useWorkspace.setState({ ...NO_WORK, revision: 0, inputDiagnostics: [], history: NO_HISTORY });
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
    expect(useWorkspace.getState()).toMatchObject({ sample: undefined, aside: NO_MANIFESTS });
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

  describe('what is tried', () => {
    const state = () => useWorkspace.getState();
    beforeEach(() => state().open([file('a.yaml', 'kind: Pod')]));

    it('is an edit of what was opened, but not what is written into a new file', () => {
      state().add('new.yaml', '');
      state().edit('new.yaml', 'kind: Pod', 1, 0);
      expect(isTried(state())).toBe(false);
      state().edit('a.yaml', 'kind: Node', 2, 0);
      expect(isTried(state())).toBe(true);
      expect(state().input[0]?.text).toBe('kind: Pod');
    });

    it('is what is switched off, and goes with discard', () => {
      state().switchObjects(['Pod default/a', 'Pod default/b'], false);
      state().switchObjects(['Pod default/a'], true);
      expect(state().off).toEqual(['Pod default/b']);
      state().discard();
      expect(isTried(state())).toBe(false);
    });

    it('becomes the input when it is kept', () => {
      state().tryManifests({ files: [file('a.yaml', 'other')], off: [] }, 'a label');
      state().keep(state().files);
      expect(isTried(state())).toBe(false);
      expect(state().input[0]?.text).toBe('other');
    });

    it('is taken back step by step, and done again', () => {
      state().switchObjects(['Pod default/a'], false);
      state().tryManifests({ files: [file('b.yaml')], off: [] }, 'a pod');
      expect(state().undo()).toEqual({ kind: 'try', what: 'a pod' });
      expect(state().off).toEqual(['Pod default/a']);
      expect(state().undo()).toMatchObject({ kind: 'switch-off' });
      expect(isTried(state())).toBe(false);
      expect(state().redo()).toMatchObject({ kind: 'switch-off' });
      expect(state().redo()).toMatchObject({ kind: 'try' });
      expect(names()).toEqual(['b.yaml']);
      expect(state().redo()).toBeUndefined();
    });

    it('takes typing that goes on back as one step', () => {
      for (const [at, text] of ['x', 'xy', 'xyz'].entries()) state().edit('a.yaml', text, 1_000 + at, 0);
      state().edit('a.yaml', 'later', 9_000, 0);
      state().undo();
      expect(state().files[0]?.text).toBe('xyz');
      state().undo();
      expect(state().files[0]?.text).toBe('kind: Pod');
    });

    it('brings closed files and samples back by undo', () => {
      state().close('a.yaml');
      state().openSample('lab', [file('lab.yaml')]);
      state().undo();
      state().undo();
      expect(names()).toEqual(['a.yaml']);
    });
  });
});

describe('what the reader says about reports', () => {
  const choices = () => useWorkspace.getState().choices;

  it('is asked anew, and undone', () => {
    useWorkspace.getState().open([file('scan.json')]);
    useWorkspace.getState().chooseImage('scan.json#0', 'busybox');
    useWorkspace.getState().acceptOffer('other-tag:scan.json#1:nginx', true);
    expect(useWorkspace.getState().revision).toBe(3);
    expect(choices()).toEqual({ images: { 'scan.json#0': 'busybox' }, accepted: ['other-tag:scan.json#1:nginx'] });
    expect(useWorkspace.getState().undo()).toEqual({ kind: 'choose' });
    expect(choices().accepted).toEqual([]);
    useWorkspace.getState().undo();
    expect(choices()).toEqual(NO_CHOICES);
    useWorkspace.getState().redo();
    expect(choices().images).toEqual({ 'scan.json#0': 'busybox' });
  });

  it('can be taken back', () => {
    useWorkspace.getState().chooseImage('a#0', 'busybox');
    useWorkspace.getState().chooseImage('a#0', undefined);
    useWorkspace.getState().acceptOffer('x', true);
    useWorkspace.getState().acceptOffer('x', true);
    expect(choices()).toEqual({ images: {}, accepted: ['x'] });
    useWorkspace.getState().acceptOffer('x', false);
    expect(choices()).toEqual(NO_CHOICES);
  });

  it('goes with a file that is renamed', () => {
    useWorkspace.getState().open([file('scan.json')]);
    useWorkspace.getState().chooseImage('scan.json#0', 'busybox');
    useWorkspace.getState().acceptOffer('other-tag:scan.json#1:nginx', true);
    useWorkspace.getState().acceptOffer('other-cluster:lab', true);
    useWorkspace.getState().rename('scan.json', '$&.json');
    expect(choices()).toEqual({ images: { '$&.json#0': 'busybox' }, accepted: ['other-tag:$&.json#1:nginx', 'other-cluster:lab'] });
  });

  it('is put aside with the files, and comes back with them', () => {
    useWorkspace.getState().open([file('scan.json')]);
    useWorkspace.getState().chooseImage('scan.json#0', 'busybox');
    useWorkspace.getState().openSample('lab', [file('lab.yaml')]);
    expect(choices()).toEqual(NO_CHOICES);
    useWorkspace.getState().takeUpAside();
    expect(choices().images).toEqual({ 'scan.json#0': 'busybox' });
    useWorkspace.getState().clear();
    expect(choices()).toEqual(NO_CHOICES);
  });
});
