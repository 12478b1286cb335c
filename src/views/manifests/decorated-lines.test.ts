import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { markMissed, missedLines } from './missed-lines.ts';
import { markOff, offLines } from './off-lines.ts';

const TEXT = 'kind: Pod\nmetadata:\n  name: web\n  labels:\n    tier: back-end\n';
const OFF = { line: 1, endLine: 3, text: 'Switch on', label: 'Switch Pod shop/web on again', switchOn: () => undefined };
const MISSED = { line: 4, endLine: 5, key: 'tier', wanted: ['back-end'], note: 'checkout has backend' };

const begun = EditorState.create({ doc: TEXT, extensions: [offLines, missedLines] });

function placesIn(state: EditorState, extension: typeof offLines): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  state.field(extension).between(0, state.doc.length, (from, to) => void places.push([from, to]));
  return places;
}

test('what is off is faded line by line, and the button stands behind the shortest of its first lines', () => {
  const { state } = begun.update({ effects: markOff.of([OFF]) });
  expect(placesIn(state, offLines)).toEqual([
    [0, 0],
    [9, 9],
    [10, 10],
    [20, 20],
  ]);
});

test('of a label that is not met, the line and the value are marked, and they move with the text', () => {
  const { state } = begun.update({ effects: markMissed.of([MISSED]) });
  const marked = placesIn(state, missedLines);
  expect(marked.map(([from, to]) => state.sliceDoc(from, to))).toContain('back-end');
  const later = state.update({ changes: { from: 0, insert: '# a comment\n' } }).state;
  expect(placesIn(later, missedLines)).toEqual(marked.map(([from, to]) => [from + 12, to + 12]));
});

test('lines that the text does not have are passed over', () => {
  const { state } = begun.update({ effects: [markOff.of([{ ...OFF, line: 20, endLine: 30 }]), markMissed.of([{ ...MISSED, line: 40 }])] });
  expect([...placesIn(state, offLines), ...placesIn(state, missedLines)]).toEqual([]);
});
