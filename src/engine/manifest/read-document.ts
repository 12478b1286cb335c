import type { Diagnostic, TextProblem } from '#engine/model/diagnostic.ts';
import { isExpectationDocument } from './expectation-document.ts';
import { findObjects, type FoundObject } from './find-objects.ts';
import { withMissingSpace } from './missing-space.ts';
import type { ReadObject } from './manifest-object.ts';
import { MAX_DEPTH, MAX_EXPANDED_NODES, type ParsedDocument, type YamlProblem } from './parsed-document.ts';
import { Place, type DocumentPlace } from './place.ts';
import { readObject, referenceOf } from './read-object.ts';
import { COMMANDS, sourceKind } from './template-sources.ts';

/** What one document of a file holds. */
export interface ReadDocument {
  readonly objects: readonly ReadObject[];
  /** About the document itself, not about one of its objects. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text cannot be read, and it looks like a template. */
  readonly isTemplate: boolean;
}

/** Decodes a parsed document. */
export function readDocument(text: string, parsed: ParsedDocument, place: DocumentPlace): ReadDocument {
  const { root, problem } = parsed;
  if (problem) return readBroken(text, parsed, problem, place);
  if (!root || isExpectationDocument(root)) return { objects: [], diagnostics: [], isTemplate: false };
  const source = sourceKind(root);
  if (source) {
    const origin = new Place(place, root).origin;
    return {
      objects: [],
      diagnostics: [{ code: source, severity: 'warning', values: { command: COMMANDS[source] }, origin }],
      isTemplate: false,
    };
  }
  const objects: ReadObject[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const found of findObjects(root, place)) {
    if (found.kind === 'not-an-object') diagnostics.push(notAnObject(found.place));
    else objects.push(readObject(found, parsed.hasDuplicates ?? false));
  }
  return { objects, diagnostics, isTemplate: false };
}

/** A document that cannot be read is refused whole; what could be read of it gives the object's name. */
function readBroken(text: string, { root }: ParsedDocument, problem: YamlProblem, place: DocumentPlace): ReadDocument {
  const isTemplate = text.includes('{{');
  const found = root ? findObjects(root, place).filter(isNamed) : [];
  const objects = found.map(({ object }): ReadObject => ({ reference: referenceOf(object), identity: '', diagnostics: [], dropped: [] }));
  const named = found[0]?.object;
  const origin = place.origin(problem.offset, problem.offset + 1, '');
  const told = isBareAsterisk(problem, text) ? { ...problem, kind: 'reserved-character' as const } : problem;
  return { objects, diagnostics: [describe(told, origin, named ? `${named.kind} ${named.name}` : '')], isTemplate };
}

// `from: *` and `from: */web` are meant as text, which needs quotes; YAML looks for an anchor.
function isBareAsterisk({ kind, offset, detail }: YamlProblem, text: string): boolean {
  return kind === 'unknown-anchor' ? !/^\w/.test(detail) : kind === 'other' && text[offset] === '*';
}

function isNamed(found: FoundObject): found is Extract<FoundObject, { kind: 'object' }> {
  return found.kind === 'object' && /^\S+$/.test(found.object.name);
}

function describe({ kind, detail }: YamlProblem, origin: Diagnostic['origin'], object: string): Diagnostic {
  switch (kind) {
    case 'missing-space':
      return { code: 'missing-space', severity: 'error', values: { written: detail.replace(': ', ':'), meant: detail }, origin };
    case 'too-deep':
      return { code: 'nesting-too-deep', severity: 'error', values: { limit: MAX_DEPTH }, origin };
    case 'too-many-aliases':
      return { code: 'aliases-too-many', severity: 'error', values: { limit: MAX_EXPANDED_NODES }, origin };
    default:
      return { code: 'text-unreadable', severity: 'error', values: { problem: kind satisfies TextProblem, detail, object }, origin };
  }
}

/** Y-8: `kind:Pod` is one text, not a field. */
function notAnObject(place: Place): Diagnostic {
  const { node } = place;
  const meant = withMissingSpace(node);
  if (meant !== '')
    return { code: 'missing-space', severity: 'error', values: { written: meant.replace(': ', ':'), meant }, origin: place.origin };
  const found =
    node.kind === 'scalar'
      ? node.text.slice(0, 40)
      : node.kind === 'list'
        ? ''
        : node.entries
            .slice(0, 3)
            .map(({ key }) => key)
            .join(', ');
  return { code: 'not-an-object', severity: 'warning', values: { found }, origin: place.origin };
}
