import { addTo } from '#engine/model/multi-map.ts';
import { objectKey, type ObjectReference } from '#engine/model/object-reference.ts';
import type { Analyzed } from './analyzed.ts';
import { changedLines } from './changed-lines.ts';
import type { Comparison, ObjectChange } from './comparison.ts';
import { isSameObject, ObjectTexts } from './object-text.ts';

/** The objects of two sets of manifests: which came, went and changed, in the order of the later files, gone ones last. */
export type ObjectChanges = Pick<Comparison, 'unchangedObjects' | 'otherText'> & {
  readonly objects: readonly Omit<ObjectChange, 'flips'>[];
};

/** Compares objects by what they say; what is switched off counts as gone. */
export function objectChanges(before: Analyzed, after: Analyzed): ObjectChanges {
  const texts = { before: new ObjectTexts(before.set.files), after: new ObjectTexts(after.set.files) };
  const sameFiles = new Set(after.set.files.filter(({ name, text }) => texts.before.fileText(name) === text).map(({ name }) => name));
  const [former, later] = [byKey(before.analysis.outline), byKey(after.analysis.outline)];
  const off = new Map(after.analysis.switchedOff.map((reference) => [objectKey(reference), reference]));
  const refused = new Set(after.analysis.refused.map(objectKey));
  const objects: Omit<ObjectChange, 'flips'>[] = [];
  let unchangedObjects = 0;
  for (const [key, references] of later) {
    const were = former.get(key);
    const object = references.at(-1)!;
    const state = { off: false, ...(refused.has(key) && { refused: true as const }) };
    if (!were) {
      objects.push({ key, kind: 'added', ...state, object, lines: [] });
      continue;
    }
    if (standsTheSame(were, references, sameFiles)) {
      unchangedObjects++;
      continue;
    }
    const lines = [linesOf(were, texts.before), linesOf(references, texts.after)] as const;
    if (isSameText(were, references, texts)) unchangedObjects++;
    else objects.push({ key, kind: 'changed', ...state, object, former: were.at(-1)!, lines: changedLines(...lines) });
  }
  for (const [key, references] of former) {
    if (later.has(key)) continue;
    const still = off.get(key);
    objects.push({ key, kind: 'removed', off: still !== undefined, object: still ?? references.at(-1)!, lines: [] });
  }
  return { objects, unchangedObjects, otherText: otherText(after, sameFiles, texts.before, objects) };
}

/** An object may be written twice, and those without a name of their own share one key. */
function byKey(references: readonly ObjectReference[]): ReadonlyMap<string, readonly ObjectReference[]> {
  const found = new Map<string, ObjectReference[]>();
  for (const reference of references) addTo(found, objectKey(reference), reference);
  return found;
}

/** At the same lines of files that did not change. */
function standsTheSame(before: readonly ObjectReference[], after: readonly ObjectReference[], sameFiles: ReadonlySet<string>): boolean {
  return (
    before.length === after.length &&
    after.every(({ origin }, at) => {
      const was = before[at]!.origin;
      return sameFiles.has(origin.file) && was.file === origin.file && was.line === origin.line && was.column === origin.column;
    })
  );
}

function isSameText(
  before: readonly ObjectReference[],
  after: readonly ObjectReference[],
  texts: { readonly before: ObjectTexts; readonly after: ObjectTexts },
): boolean {
  return (
    before.length === after.length &&
    after.every(({ origin }, at) => isSameObject(texts.before.of(before[at]!.origin), texts.after.of(origin)))
  );
}

function linesOf(references: readonly ObjectReference[], texts: ObjectTexts): readonly string[] {
  return references.flatMap(({ origin }) => texts.of(origin));
}

/** Files of both sets with another text, in which no object changed. */
function otherText(
  { set }: Analyzed,
  sameFiles: ReadonlySet<string>,
  before: ObjectTexts,
  objects: readonly Omit<ObjectChange, 'flips'>[],
): readonly string[] {
  const touched = new Set(objects.flatMap(({ object, former }) => [object.origin.file, ...(former ? [former.origin.file] : [])]));
  return set.files
    .map(({ name }) => name)
    .filter((name) => !sameFiles.has(name) && before.fileText(name) !== undefined && !touched.has(name));
}
