import { applyText } from '#engine/edit/apply-text.ts';
import { documentsOf } from '#engine/edit/locate-objects.ts';
import type { EditEffect } from '#engine/edit/manifest-edit.ts';
import { fileNamed, withSwitched } from '#engine/edit/manifest-set.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';
import { namespaceOf } from './find-targets.ts';
import { filesNamed } from './named-files.ts';
import { isProblem, readFlags } from './read-flags.ts';

/** `kubectl apply -f`: a file of the manifests is switched on again, a new document is added, or takes the place of its object. */
export const applyDocuments: Command = (words, context) => {
  const flags = readFlags(words, {
    values: ['filename', 'selector', 'prune-allowlist', 'kustomize'],
    switches: ['overwrite', 'prune', 'all', 'edit', 'openapi-patch', 'force-conflicts'],
    letters: { f: 'filename', k: 'kustomize', l: 'selector' },
  });
  if (isProblem(flags)) return flags;
  if (flags.value('kustomize') !== undefined) return { problem: 'unsupported-flag', detail: '-k', meant: 'kubectl kustomize FOLDER' };
  const names = flags.values('filename').flatMap((each) => each.split(','));
  if (names.length === 0) return { problem: 'missing-file', detail: 'apply', meant: 'kubectl apply -f FILE' };
  const files = filesNamed(names, context);
  if (isProblem(files)) return files;
  let { set } = context;
  const effects: EditEffect[] = [];
  for (const file of files) {
    const result =
      fileNamed(context.set, file.name)?.text === file.text
        ? switchOn(file, { ...context, set })
        : add(file, { ...context, set }, namespaceOf(flags, context));
    if (result.kind === 'refused') return result;
    set = result.set;
    effects.push(...result.effects);
  }
  return effects.length === 0 ? { kind: 'nothing', because: 'already' } : { kind: 'done', set, effects };
};

type Applied = Extract<CommandResult, { kind: 'done' | 'refused' }>;

function switchOn(file: ManifestFile, { set }: CommandContext): Applied {
  const keys = documentsOf(file).flatMap(({ objects }) => objects.map(({ key }) => key));
  const off = keys.filter((key) => set.off.includes(key));
  const effects = off.map((object) => ({ kind: 'restored' as const, object, file: file.name }));
  return { kind: 'done', set: withSwitched(set, off, true), effects };
}

function add(file: ManifestFile, { set }: CommandContext, namespace: string): Applied {
  const outcome = applyText(set, file.name, file.text, namespace);
  return outcome.kind === 'refused' ? outcome : { kind: 'done', set: outcome.set, effects: outcome.effects };
}
