import type { FlipCause, FlipKind } from '#engine/compare/comparison.ts';
import { causeLink, type FlipEnds, labelText, objectLink, objectTitle } from '#words/change-phrases.ts';
import { code, listed, nameAlone, phrase } from '#words/explain-phrases.ts';
import { type Phrase, phraseText } from '#words/phrase.ts';

/** What the comparison of two sets of manifests says, on the screen, on the command line and as Markdown. */
export const changes = {
  title: 'Changes',
  wouldChange: 'What would change',
  compared: (before: string, after: string) => `${before} compared with ${after}`,
  kind: { added: 'now allowed', removed: 'now denied', changed: 'other ports' } satisfies Record<FlipKind, string>,
  kindTitle: { added: 'Now allowed', removed: 'Now denied', changed: 'Other ports' } satisfies Record<FlipKind, string>,
  section: {
    added: 'Now allowed',
    /** Of some of them it cannot be said. */
    perhaps: 'Now allowed, or perhaps',
    needed: 'Now denied, and needed',
    removed: 'Now denied, nothing names it',
    changed: 'Other ports',
  },
  /** `33 of 120 pairs change`. */
  ofPairs: (flips: number, pairs: number) =>
    `${flips.toLocaleString('en')} of ${pairs.toLocaleString('en')} pairs ${flips === 1 ? 'changes' : 'change'}`,
  /** Over everything else that the comparison says. */
  errors: (before: number, after: number) => {
    const where = before === 0 ? `${after} after` : after === 0 ? `${before} before` : `${before} before, ${after} after`;
    return `The manifests hold errors (${where}): what cannot be read is not compared.`;
  },
  nothing: 'Who can reach whom is the same before and after.',
  nothingHint: 'Objects may differ and still open and close nothing.',
  shownOf: (shown: number, all: number) => `showing ${shown.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  more: (count: number) => `${count.toLocaleString('en')} more`,
  moreInTable: (count: number) => `${count.toLocaleString('en')} more in the table below the graph`,
  /** Where flips end, in place of the flips themselves. */
  into: (names: readonly string[]): string => `Into ${phraseText(listed(names, ', ', ' and '))}.`,
  undeclared: (pairs: number) =>
    `On ports that no destination declares, ${pairs === 1 ? '1 more pair differs' : `${pairs.toLocaleString('en')} more pairs differ`}.`,

  column: { kind: 'Change', from: 'From', to: 'To', before: 'Before', after: 'After', because: 'Because' },
  table: 'Changes',
  sort: 'Sort by',
  order: { risk: 'riskiest first', needed: 'needed first' },
  /** An end that one side does not have. */
  notThere: 'not there',

  /** One cause as a sentence. */
  cause,
  /** Several policies that isolate, or do no more. */
  isolation,
  /** One cause in a few words, for a cell of a table. */
  causeShort,
  neededBy: (source: string, need: string): Phrase => phrase`${nameAlone(source)} needs it (${code(need)}).`,

  objects: {
    title: 'What the input changed',
    count: (count: number) => (count === 1 ? '1 object' : `${count.toLocaleString('en')} objects`),
    kind: { added: 'added', removed: 'removed', changed: 'changed' } satisfies Record<FlipKind, string>,
    off: 'switched off',
    refused: 'refused: the cluster would not take it',
    /** What a policy of it does, or did. */
    isolates: (workloads: number, directions: string) =>
      `isolates ${workloads === 1 ? '1 workload' : `${workloads.toLocaleString('en')} workloads`} for ${directions}`,
    selectsNothing: 'selects no workload',
    both: 'ingress and egress',
    /** `more`: not all flips are described, so that there may be more. */
    flips: (count: number, more: boolean): string => {
      if (count === 0) return more ? 'changes few connections or none' : 'changes no connection';
      if (more) return `changes ${count.toLocaleString('en')} connections or more`;
      return count === 1 ? 'changes 1 connection' : `changes ${count.toLocaleString('en')} connections`;
    },
    unchanged: (count: number) =>
      count === 0
        ? 'Every object changed.'
        : count === 1
          ? '1 object did not change.'
          : `${count.toLocaleString('en')} objects did not change.`,
    otherText: (count: number) =>
      count === 1 ? 'In 1 file only comments or layout differ.' : `In ${count.toLocaleString('en')} files only comments or layout differ.`,
    none: 'No object differs.',
    moreLines: (count: number) => (count === 1 ? '1 more line' : `${count.toLocaleString('en')} more lines`),
    all: 'All changes',
    causedBy: (object: string) => `because of ${object}`,
  },

  compare: {
    tab: 'Compare',
    before: 'Before',
    after: 'After',
    /** `29 objects`. */
    side: { before: 'What it is compared with', after: 'What is on the screen' },
    choose: 'Choose what to compare with',
    drop: 'Or drop files, a folder or an archive here.',
    filesAs: (side: string) => `Open files: ${side}`,
    folderAs: (side: string) => `Open folder: ${side}`,
    /** Names of sides that have none of their own. */
    screen: 'what is on the screen',
    nothingYet: 'There is nothing to compare with yet. Choose the manifests of before at the left.',
    loose: (files: number) => (files === 1 ? '1 file' : `${files.toLocaleString('en')} files`),
    input: 'your input',
    tried: 'what is tried',
    /** A side on which something is tried that is not in its files. */
    withTried: (name: string) => `${name}, with what is tried`,
    keptName: (name: string) => `${name} (kept)`,
    files: 'Open files',
    folder: 'Open a folder',
    keep: 'Keep the present state',
    dropBefore: 'Drop here: before',
    dropAfter: 'Drop here: after',
    sample: 'An example of a pull request',
    clear: 'Stop comparing',
    swap: 'Swap before and after',
    menu: (side: string) => `More about ${side}`,
    kept: 'What is on the screen is kept as before.',
    empty:
      'Compare two sets of manifests, for instance a branch with what it comes from: which connections open, which close, and the lines that do it.',
  },

  view: {
    sides: 'Side to draw',
    fade: 'Fade what did not change',
    copy: 'Copy as Markdown',
    copied: 'Copied',
    copyFailed: 'The clipboard refused it',
    save: 'Save report',
    text: 'Plain text (.txt)',
    loading: 'Comparing…',
    failed: 'The comparison failed. Your files are safe.',
    back: 'All changes',
  },

  report: {
    title: 'Reachability',
    summary: (added: number, removed: number, needed: number, changed: number) =>
      `${added.toLocaleString('en')} now allowed, ${removed.toLocaleString('en')} now denied${needed > 0 ? ` (${needed.toLocaleString('en')} of them needed)` : ''}, ${changed.toLocaleString('en')} on other ports`,
    objects: 'Objects',
    needed: 'needed',
    same: 'Reachability does not differ.',
    judged: 'Judged on the ports that each destination declares.',
  },
};

export type ChangesWords = typeof changes;

function cause(cause: FlipCause, ends: FlipEnds): Phrase {
  const subject = nameAlone(cause.direction === 'egress' ? ends.source : ends.destination);
  switch (cause.how) {
    case 'isolates':
      return phrase`${causeLink(cause)} isolates ${subject} for ${cause.direction ?? 'ingress'}.`;
    case 'isolates-no-more':
      return phrase`${causeLink(cause)} no longer isolates ${subject} for ${cause.direction ?? 'ingress'}.`;
    case 'lets-in':
      return phrase`${causeLink(cause)}${ruleOf(cause)} lets ${passage(cause, ends)}.`;
    case 'lets-in-no-more':
      return phrase`${causeLink(cause)}${ruleOf(cause)} no longer lets ${passage(cause, ends)}.`;
    case 'denies':
      return phrase`${causeLink(cause)}${ruleOf(cause)} denies ${stopped(cause, ends)}.`;
    case 'denies-no-more':
      return phrase`${causeLink(cause)}${ruleOf(cause)} no longer denies ${stopped(cause, ends)}.`;
    case 'labels': {
      const { by } = cause;
      const label = labelText(cause);
      const name = objectTitle(cause.object);
      if (!by) return phrase`${objectLink(cause, name)} has other labels (${label}).`;
      const target: Phrase = [{ link: by.policyName, origin: by.origin }, ruleOf(cause)];
      return phrase`${objectLink(cause, name)} (${label}) ${by.matches ? 'is now' : 'is no longer'} selected by ${target}.`;
    }
    case 'ports':
      return phrase`${objectLink(cause)} names other ports.`;
    case 'appeared':
      return phrase`${objectLink(cause)} is new.`;
    case 'disappeared':
      return phrase`${objectLink(cause)} is gone.`;
    case 'differs':
      return phrase`${objectLink(cause)} differs.`;
  }
}

function isolation(causes: readonly FlipCause[], ends: FlipEnds): Phrase {
  const [first] = causes;
  if (!first) return [];
  const subject = nameAlone(first.direction === 'egress' ? ends.source : ends.destination);
  const verb = first.how === 'isolates' ? 'isolate' : 'no longer isolate';
  return phrase`${listed(causes.map(causeLink), ', ', ' and ')} ${verb} ${subject} for ${first.direction ?? 'ingress'}.`;
}

function passage({ direction }: FlipCause, { source, destination }: FlipEnds): string {
  return direction === 'egress' ? `${nameAlone(source)} out to ${nameAlone(destination)}` : `${nameAlone(source)} in`;
}

function stopped({ direction }: FlipCause, { source, destination }: FlipEnds): string {
  return direction === 'egress' ? `${nameAlone(source)} the way to ${nameAlone(destination)}` : `${nameAlone(source)} the way in`;
}

function ruleOf({ direction, rule }: FlipCause): string {
  return rule === undefined ? '' : ` ${direction ?? 'ingress'} rule ${rule}`;
}

function causeShort(cause: FlipCause): string {
  const name = nameAlone(objectTitle(cause.object));
  switch (cause.how) {
    case 'isolates':
      return name;
    case 'isolates-no-more':
      return `without ${name}`;
    case 'lets-in':
    case 'denies':
      return cause.rule === undefined ? name : `${name}, rule ${cause.rule}`;
    case 'lets-in-no-more':
    case 'denies-no-more':
      return cause.rule === undefined ? `without ${name}` : `without ${name}, rule ${cause.rule}`;
    case 'labels':
      return cause.label?.after === undefined
        ? `${cause.label?.key ?? 'a label'} is gone`
        : `${cause.label.key} is ${cause.label.after} now`;
    case 'ports':
      return `other ports of ${name}`;
    case 'appeared':
      return `${name} is new`;
    case 'disappeared':
      return `${name} is gone`;
    case 'differs':
      return `${name} differs`;
  }
}
