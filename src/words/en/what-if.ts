import { addPod, addPolicy, kubectl } from './edit-dialogs.ts';

type Change = 'off' | 'removed' | 'added' | 'changed';

/** What is said while something differs from the input. */
export const whatIf = {
  title: 'Simulated',
  addPod,
  kubectl,
  addPolicy,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  undone: (deed: string) => `Undone: ${deed}`,
  redone: (deed: string) => `Done again: ${deed}`,
  deeds: {
    edit: (file: string) => `edit of ${file}`,
    close: (file: string) => `${file} closed`,
    rename: (file: string) => `${file} renamed`,
    put: (file: string) => `${file} written`,
    open: (files: number) => (files === 1 ? '1 file opened' : `${files.toLocaleString('en')} files opened`),
    'switch-off': (objects: readonly string[]) =>
      objects.length === 1 ? `${objects[0]} switched off` : `${objects.length} objects switched off`,
    'switch-on': (objects: readonly string[]) =>
      objects.length === 1 ? `${objects[0]} switched on` : `${objects.length} objects switched on`,
    choose: 'choice about a report',
    clear: 'all files closed',
    discard: 'changes discarded',
    keep: 'changes kept',
    compare: 'set to compare with',
    sample: 'other manifests opened',
    'take-up': 'own manifests taken up again',
  },

  bar: {
    label: 'Not in your input',
    count: (changes: number) =>
      changes === 1 ? '1 change not in your input' : `${changes.toLocaleString('en')} changes not in your input`,
    counting: 'Not in your input',
    change: {
      off: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} switched off`,
      removed: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} removed`,
      added: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} added`,
      changed: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} changed`,
    } satisfies Record<Change, unknown>,
    and: (one: string, other: string) => `${one} and ${other}`,
    andMore: (text: string, more: number) => `${text}, and ${more.toLocaleString('en')} more`,
    onlyText: (file: string) => `comments or layout of ${file}`,
    undo: 'Undo',
    undoThis: (deed: string) => `Undo: ${deed}`,
    redo: 'Redo',
    redoThis: (deed: string) => `Do again: ${deed}`,
    export: 'Export',
    exportLabel: 'Export the changes',
    zip: 'Changed files',
    zipText: 'A .zip of the files that differ, without what is switched off',
    diff: 'Unified diff',
    diffText: 'A .patch for git apply or patch -p1',
    commands: 'kubectl commands',
    commandsText: 'A script that brings a cluster to the same state',
    exported: (name: string) => `${name} downloaded`,
    exportFailed: 'The changes could not be written.',
    keep: 'Keep',
    keepHint: 'Make this the input: nothing is simulated any more',
    kept: 'The changes are the input now.',
    keepFailed: 'The changes could not be kept.',
    discard: 'Discard',
    discardHint: 'Back to the input',
    discarded: 'Back to the input; what was tried is gone.',
  },

  list: {
    namespaceCount: (count: number) => (count === 1 ? '1 policy' : `${count.toLocaleString('en')} policies`),
    clusterWide: 'The whole cluster',
    matches: (some: number, all: number) =>
      `matches ${some.toLocaleString('en')} of ${all.toLocaleString('en')} ${all === 1 ? 'workload' : 'workloads'}`,
    offHere: (place: string) => `off here, on in ${place}`,
    addedHere: 'added here, not in your input',
    changedHere: (place: string) => `changed here, other in ${place}`,
    removed: 'Removed',
    removedHere: (place: string) => `removed here, present in ${place}`,
    bringBack: 'Bring back',
    bringBackName: (name: string) => `Bring ${name} back`,
    addPolicy: 'Add a policy',
    addPod: 'Add a pod',
    kubectl: 'Run kubectl lines',
  },

  remove: {
    workload: 'Remove it (try)',
    service: (name: string) => `Remove Service ${name} (try)`,
    opener: (kind: string, name: string) => `Remove ${kind} ${name} (try)`,
    namespace: 'Remove it and all in it (try)',
    policies: (count: number) =>
      count === 1 ? 'Switch its policy off (try)' : `Switch its ${count.toLocaleString('en')} policies off (try)`,
    hint: 'Only here: the manifests stay as they are, and Undo brings it back.',
  },

  editor: {
    switchOn: (name: string) => `Switch ${name} on again`,
    switchOnShort: 'Switch on',
  },

  flipped: {
    title: 'Flipped',
    inInput: 'In your input',
    withChange: 'With the change',
    noneHere: 'Nothing flips here.',
  },

  panel: {
    without: (names: string) => `Without ${names}`,
    with: (names: string) => `With ${names}`,
    changed: (names: string) => `With ${names} changed`,
    several: (count: number) => `With ${count.toLocaleString('en')} changes`,
    nothingFlips: 'Nothing flips: every pair keeps its verdict and its ports.',
    comparing: 'Comparing with your input…',
    failed: 'What flips could not be found out.',
    pairs: (some: number, all: number) =>
      `${some.toLocaleString('en')} of ${all.toLocaleString('en')} ${all === 1 ? 'pair changes' : some === 1 ? 'pairs changes' : 'pairs change'}`,
    becomeAllowed: 'become allowed',
    becomePartial: 'become some ports',
    becomeDepends: 'become cannot say',
    becomeDenied: 'become denied',
    becomeGone: 'are gone',
    morePorts: 'get other ports',
    isolation: {
      neither: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} isolated in neither direction.`,
      notFor: (names: string, direction: string, many: boolean) =>
        `${names} ${many ? 'are' : 'is'} not isolated for ${direction} any more.`,
      isFor: (names: string, direction: string, many: boolean) => `${names} ${many ? 'are' : 'is'} isolated for ${direction} now.`,
      both: 'ingress and egress',
      same: 'Isolation stays as it is.',
    },
    needed: 'Needed',
    notNeeded: 'Not needed',
    works: (pair: string) => `${pair} works`,
    stops: (pair: string) => `${pair} stops`,
    widens: (pair: string) => `${pair} widens`,
    narrows: (pair: string) => `${pair} narrows`,
    differs: (pair: string) => `${pair} differs`,
    onPorts: (ports: string) => (ports === '' ? 'on every port' : `on ${ports}`),
    fromTo: (before: string, after: string) => `from ${before} to ${after}`,
    everyPort: 'every port',
    /** Who the others of a group are. */
    ends: {
      workloads: (count: number) => (count === 1 ? '1 workload' : `${count.toLocaleString('en')} workloads`),
      addresses: (count: number) => (count === 1 ? '1 address block' : `${count.toLocaleString('en')} address blocks`),
      mixed: (count: number) => `${count.toLocaleString('en')} others`,
    },
    reach: (ends: string, many: boolean, to: string) => `${ends} ${many ? 'reach' : 'reaches'} ${to}`,
    reaches: (from: string, ends: string) => `${from} reaches ${ends}`,
    reachNoMore: (ends: string, many: boolean, to: string) => `${ends} ${many ? 'reach' : 'reaches'} ${to} no more`,
    reachesNoMore: (from: string, ends: string) => `${from} reaches ${ends} no more`,
    reachOtherwise: (ends: string, many: boolean, to: string) => `${ends} ${many ? 'reach' : 'reaches'} ${to} on other ports`,
    reachesOtherwise: (from: string, ends: string) => `${from} reaches ${ends} on other ports`,
    pair: (from: string, to: string) => `${from} → ${to}`,
    namesAndMore: (names: string, more: number) => `${names} and ${more.toLocaleString('en')} more`,
    showAll: (count: number) => `Show all ${count.toLocaleString('en')}`,
    cut: (some: number, all: number) => `Grouped from the ${some.toLocaleString('en')} most telling of ${all.toLocaleString('en')}.`,
    smaller: (pair: string) => `Want only ${pair}? A smaller change is enough, and opens nothing else.`,
    smallerAnd: (pair: string, others: number) =>
      `Want only ${pair}? A smaller change is enough; it flips ${others === 1 ? '1 other pair' : `${others.toLocaleString('en')} other pairs`}.`,
    trySmaller: 'Try the smaller change instead',
    triedSmaller: (pair: string) => `the smaller change for ${pair}`,
  },
};

export type WhatIfWords = typeof whatIf;
