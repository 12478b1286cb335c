import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import { entryValue } from '#engine/manifest/yaml-node.ts';
import { addDocuments } from './add-documents.ts';
import { WHAT_IF_FILE } from './what-if-file.ts';
import { cutObjects } from './cut-objects.ts';
import { documentsOf, type LocatedDocument, locateObjects, objectOf } from './locate-objects.ts';
import type { EditEffect, ManifestSet } from './manifest-edit.ts';
import { withDocument, withSwitched } from './manifest-set.ts';
import { plainValue, sameValue } from './plain-value.ts';
import { refusal, type Refusal } from './refusal.ts';
import { setField } from './set-field.ts';

export type Applied = Refusal | { readonly kind: 'done'; readonly set: ManifestSet; readonly effects: readonly EditEffect[] };

/**
 * Applies documents as `kubectl apply` does: what exists is replaced where it stands, what does not is added to `file`.
 * @param namespace of objects that name none
 */
export function applyText(set: ManifestSet, file: string, text: string, namespace?: string): Applied {
  const target = file === '' ? WHAT_IF_FILE : file;
  const documents = documentsOf({ name: target, text: withNamespace(text, namespace) });
  const isBroken = documents.some(({ parsed }) => parsed.problem);
  if (isBroken || documents.every(({ objects }) => objects.length === 0)) return refusal('edit-nothing-to-add', { file: target });
  let current = set;
  const effects: EditEffect[] = [];
  for (const document of documents) {
    const applied = applyDocument(current, target, document);
    if (applied.kind === 'refused') return applied;
    current = applied.set;
    effects.push(...applied.effects);
  }
  return { kind: 'done', set: current, effects };
}

function applyDocument(set: ManifestSet, file: string, document: LocatedDocument): Applied {
  const keys = document.objects.map(({ key }) => key);
  const [only, ...others] = document.objects;
  const former = only && others.length === 0 ? objectOf(locateObjects(set.files), only.key) : undefined;
  if (former && former.document.objects.length === 1 && !former.document.holdsMore) {
    const on = withSwitched(set, keys, true);
    const isSame = sameValue(plainValue(former.located.object.place.node), plainValue(only!.object.place.node));
    if (isSame && on.off.length === set.off.length) return { kind: 'done', set, effects: [] };
    const place = former.document;
    const effect = { kind: isSame ? 'restored' : 'replaced', object: only!.key, file: place.file } as const;
    return { kind: 'done', set: isSame ? on : withDocument(on, place, inPlace(document.text, place.text)), effects: [effect] };
  }
  const there = new Set(keys.filter((key) => objectOf(locateObjects(set.files), key)));
  const cut = there.size === 0 ? set : cutObjects(set, there);
  if (!cut) return refusal('edit-not-possible', { object: [...there].join(', ') });
  const outcome = addDocuments(withSwitched(cut, keys, true), file, document.text);
  if (outcome.kind === 'refused') return outcome;
  const effects = outcome.touched.map((object) => ({ kind: there.has(object) ? ('replaced' as const) : ('added' as const), object, file }));
  return { kind: 'done', set: outcome.set, effects };
}

/** Keeps the separator, or its absence, and the blank lines behind. */
function inPlace(text: string, former: string): string {
  const separator = /^---[^\r\n]*\r?\n/.exec(former)?.[0] ?? '';
  const newline = former.includes('\r\n') ? '\r\n' : '\n';
  const body = text.replace(/^---[ \t]*\r?\n/, '').trimEnd();
  const blank = /(?:\r?\n)*$/.exec(former)?.[0] ?? '';
  return `${separator}${body.replaceAll(/\r?\n/g, newline)}${blank === '' ? newline : blank}`;
}

/** `-n` gives a namespace to objects that name none. */
function withNamespace(text: string, namespace: string | undefined): string {
  if (namespace === undefined || namespace === 'default') return text;
  let whole = text;
  for (const document of documentsOf({ name: '', text }).toReversed()) {
    let changed = document.text;
    for (const { object, reference } of document.objects.toReversed()) {
      if (reference.namespace === undefined || entryValue(entryValue(object.place.node, 'metadata'), 'namespace')) continue;
      changed = setField(changed, { object: object.place.node.start, path: ['metadata', 'namespace'] }, namespace) ?? changed;
    }
    if (parseDocumentText(changed).problem) continue;
    whole = whole.slice(0, document.start) + changed + whole.slice(document.start + document.text.length);
  }
  return whole;
}
