import { type Analysis, Analyzer } from '#engine/analyze.ts';
import { connectionsOf, explainById, pictureOf } from '#engine/ask.ts';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import type { ManifestEdit } from '#engine/edit/manifest-edit.ts';
import { checkExpectations } from '#engine/expectations/check-expectations.ts';
import { exposureOf } from '#engine/exposure/exposure.ts';
import { objectKey } from '#engine/model/object-reference.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { buildMatrix } from '#engine/overview/build-matrix.ts';
import { findPaths } from '#engine/paths/find-paths.ts';
import { EXPORT_FORMATS } from '#export/export-format.ts';
import { exportText } from '#export/export-text.ts';
import { listText } from '#export/list-text.ts';
import { ENGLISH } from '#words/english.ts';
import { KOREAN } from '#words/korean.ts';
import { KEPT_AFTER, KEPT_BEFORE, KEPT_ENDPOINTS, KEPT_OBJECTS } from './kept-manifests.ts';
import { within } from './within.ts';

const LONGEST_EDITED = 200_000;
const kept = new Analyzer().analyze([{ name: 'kept.yaml', text: `${KEPT_BEFORE}---\n${KEPT_AFTER}` }]);
const keptVerdicts = verdictsBetweenKept(kept);

/** Manifests, whatever they are, beside good ones: as a file of their own, and between `---` in one file. Throws where something does not hold. */
export function checkManifests(text: string): void {
  const apart: readonly ManifestFile[] = [
    { name: 'before.yaml', text: KEPT_BEFORE },
    { name: 'mutated.yaml', text },
    { name: 'after.yaml', text: KEPT_AFTER },
  ];
  within('apart', () => askEverything(apart));
  within('in one file', () => {
    const together = [{ name: 'all.yaml', text: `${KEPT_BEFORE}\n---\n${text}\n---\n${KEPT_AFTER}` }];
    const analysis = new Analyzer().analyze(together);
    expectKept(analysis);
    structuredClone(pictureOf(analysis));
  });
  // An edit reads its document with a slower reader, which keeps places and comments.
  if (text.length < LONGEST_EDITED) within('edits', () => tryEdits(apart));
}

function askEverything(files: readonly ManifestFile[]): void {
  const analysis = new Analyzer().analyze(files);
  expectKept(analysis);
  // What cannot be cloned would never arrive from a worker.
  const picture = structuredClone(pictureOf(analysis));
  for (const { source, destination } of picture.connections.slice(0, 5)) explainById(analysis, source, destination);
  const ends = [...analysis.evaluation.endpoints.slice(0, 4).map(({ id }) => id), ...KEPT_ENDPOINTS];
  for (const source of ends) for (const destination of ends) explainById(analysis, source, destination);
  for (const id of ends.slice(0, 3)) connectionsOf(analysis, id, 20);
  for (const format of EXPORT_FORMATS) {
    const written = [...exportText(analysis, format)].join('');
    if (format === 'json') JSON.parse(written);
  }
  for (const words of [ENGLISH, KOREAN]) for (const diagnostic of analysis.diagnostics) expectSaid(words.diagnostic(diagnostic));
  for (const line of listText(analysis, {})) void line;
  buildMatrix(analysis, { order: 'similarity', closed: 'auto', namespaces: [], onlyNeeded: false });
  findPaths(analysis, { kind: 'taken', of: ends[0]! });
  checkExpectations(files, analysis);
  exposureOf(analysis);
}

function expectSaid(sentence: object): void {
  for (const said of Object.values(sentence)) if (said === undefined) throw new Error(`no words: ${JSON.stringify(sentence)}`);
}

function expectKept(analysis: Analysis): void {
  const known = new Set(analysis.outline.map(objectKey));
  const lost = KEPT_OBJECTS.filter((key) => !known.has(key));
  if (lost.length > 0) throw new Error(`lost ${lost.join(', ')}`);
  const refused = analysis.refused.map(objectKey).filter((key) => KEPT_OBJECTS.includes(key));
  if (refused.length > 0) throw new Error(`refused ${refused.join(', ')}`);
  // A policy of the whole cluster may well change what holds between them, and so may a second object of the same name.
  const own = analysis.outline.map(objectKey).filter((key) => KEPT_OBJECTS.includes(key));
  const others = analysis.outline.some(
    ({ kind, namespace }) => (kind !== 'Namespace' && namespace === 'kept') || /ClusterNetworkPolicy|AdminNetworkPolicy/.test(kind),
  );
  if (own.length > KEPT_OBJECTS.length || (others && changesKept(analysis))) return;
  const verdicts = verdictsBetweenKept(analysis);
  if (verdicts !== keptVerdicts) throw new Error(`verdicts changed from ${keptVerdicts} to ${verdicts}`);
}

function changesKept(analysis: Analysis): boolean {
  return (
    analysis.outline.filter(({ kind, namespace }) => namespace === 'kept' || namespace === undefined || kind === 'Namespace').length >
    KEPT_OBJECTS.length
  );
}

function verdictsBetweenKept({ evaluation }: Analysis): string {
  const indexes = KEPT_ENDPOINTS.map((id) => evaluation.endpoint(id)?.index);
  return indexes
    .flatMap((from) =>
      indexes.map((to) => (from === undefined || to === undefined ? 'lost' : from === to ? '' : evaluation.verdict(from, to))),
    )
    .join(' ');
}

/** Changes of the text, of objects that may not be there or may be broken: each is done or refused. */
function tryEdits(files: readonly ManifestFile[]): void {
  const set = { files, off: [] };
  const objects = new Analyzer()
    .analyze(files)
    .outline.filter(({ origin }) => origin.file === 'mutated.yaml')
    .map(objectKey);
  const [first = 'Pod kept/none', last = first] = [objects[0], objects.at(-1)];
  const edits: readonly ManifestEdit[] = [
    { kind: 'switch', objects: [last], on: false },
    { kind: 'label', object: first, labels: { app: 'x', constructor: null }, pods: true },
    { kind: 'kubectl', text: 'kubectl label statefulset db -n kept a=b\nkubectl delete deploy web -n kept' },
    { kind: 'lines', file: 'mutated.yaml', from: 2, to: 3, text: 'kind: Pod' },
    { kind: 'add', file: 'mutated.yaml', text: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: added}\n' },
  ];
  for (const edit of edits) applyEdit(set, edit);
  applyEdit({ files, off: [last, 'Deployment kept/web'] }, { kind: 'take-out' });
}
