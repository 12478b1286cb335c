import type { FoundPlace } from '#engine/edit/locate-objects.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import { type ManifestFields, manifestYaml } from '#engine/edit/manifest-yaml.ts';
import { type PlainValue, plainValue, valueAt } from '#engine/edit/plain-value.ts';
import { shellQuote } from '#engine/edit/shell-quote.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { kubectlScript as words } from '#words/en/kubectl-script.ts';
import { type ObjectChange, objectChanges } from './object-changes.ts';

/** A script that brings a cluster with the input to the present manifests: namespaces first, what goes last. */
export function kubectlCommands(input: readonly ManifestFile[], present: ManifestSet): string {
  const changes = objectChanges(input, present).toSorted((a, b) => rank(a) - rank(b));
  const head = `#!/bin/sh\n# ${words.head}\nset -e\n`;
  if (changes.length === 0) return `${head}\n# ${words.nothing}\n`;
  return head + changes.map((change) => `\n${commandOf(change)}\n`).join('');
}

const ORDER = ['added', 'changed', 'labeled', 'removed'];

function rank({ kind, place }: ObjectChange): number {
  const isFirst = place.located.reference.kind === 'Namespace' && kind !== 'removed';
  return isFirst ? -1 : ORDER.indexOf(kind);
}

/** Kinds of which the API server lets hardly a field be changed. */
const FIXED = new Set(['Pod', 'Job']);

function commandOf(change: ObjectChange): string {
  const { place } = change;
  const { key, reference } = place.located;
  const lines = `${reference.origin.file}:${reference.origin.line}`;
  if (!canBeNamed(place)) return comment(words.impossible(key));
  switch (change.kind) {
    case 'added':
      return `${comment(words.added(key))}\n${feed('kubectl apply -f -', textOf(change.place, change.value))}`;
    case 'changed':
      return FIXED.has(reference.kind)
        ? `${comment(words.replaced(key))}\n${feed('kubectl replace --force -f -', textOf(change.place, change.value))}`
        : `${comment(words.changed(key))}\n${feed('kubectl apply -f -', textOf(change.place, change.value))}`;
    case 'labeled': {
      const labels = Object.entries(change.labels).map(([label, value]) => shellQuote(value === null ? `${label}-` : `${label}=${value}`));
      return `${comment(words.labeled(key))}\nkubectl label ${target(place)} ${labels.join(' ')} --overwrite`;
    }
    case 'removed':
      return `${comment(change.stillWritten ? words.off(key, lines) : words.removed(key, lines))}\nkubectl delete ${target(place)}`;
  }
}

/** A name that begins with a hyphen would be a flag: `kubectl delete pod --all`. */
function canBeNamed({ located }: FoundPlace): boolean {
  const { group, kind, name } = located.object;
  return [kind, name, `${kind}.${group}`].every((word) => /^[A-Za-z0-9][\w.:-]*$/.test(word));
}

/** `networkpolicy web -n shop`; the namespace only where the manifest names it, as with `kubectl apply`. */
function target({ located }: FoundPlace): string {
  const { group, kind, name, place } = located.object;
  const known = group === '' || group === 'apps' || group === 'batch' || group === 'networking.k8s.io';
  const type = known ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
  const namespace = valueAt(plainValue(place.node), ['metadata', 'namespace']);
  const where = typeof namespace === 'string' && located.reference.namespace !== undefined ? ` -n ${shellQuote(namespace)}` : '';
  return `${shellQuote(type)} ${shellQuote(name)}${where}`;
}

/** The object as its author wrote it; one that stands among others, written anew. */
function textOf({ document }: FoundPlace, value: PlainValue): string {
  const isAlone = document.objects.length === 1 && !/\bList\b/.test(document.text.slice(0, 200)) && !document.holdsMore;
  const text = isAlone ? document.text.replace(/^---[^\n]*\n/, '') : manifestYaml(value as ManifestFields);
  return `${text.replaceAll('\r\n', '\n').trimEnd()}\n`;
}

/** A document for a command, as it is: in quotes the shell changes nothing in it. */
function feed(command: string, text: string): string {
  const lines = new Set(text.split('\n'));
  let end = 'EOF';
  for (let number = 1; lines.has(end); number++) end = `EOF_${number}`;
  return `${command} <<'${end}'\n${text}${end}`;
}

function comment(text: string): string {
  return `# ${text.replaceAll(/\s+/g, ' ')}`;
}
