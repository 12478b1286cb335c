import type { CommandId, CommandsWords } from '#words/en/commands.ts';
import type { Modifier } from './modifier.ts';

export type CommandGroup = Exclude<keyof CommandsWords['groups'], 'found'>;

export interface CommandInfo {
  readonly group: CommandGroup;
  /** As `nameOf` in command-keys.ts names them; the first one is shown. */
  readonly keys?: readonly string[];
  /** Keys that a view knows by itself: they are shown, and the page does not listen for them. */
  readonly shown?: readonly string[];
}

/** Every command of the page with its place and its keys: the palette, the keyboard and the list of shortcuts read this table. */
export const COMMANDS: Readonly<Record<CommandId, CommandInfo>> = {
  find: { group: 'go', keys: ['/'] },
  graph: { group: 'go', keys: ['g'] },
  matrix: { group: 'go', keys: ['m'] },
  table: { group: 'go', keys: ['t'] },
  changes: { group: 'go', keys: ['d'] },
  connections: { group: 'go' },
  problems: { group: 'go' },
  expectations: { group: 'go' },
  exposure: { group: 'go' },
  images: { group: 'go' },
  alerts: { group: 'go' },
  risk: { group: 'go' },
  groups: { group: 'go' },
  compareProfiles: { group: 'go' },
  report: { group: 'go' },
  proof: { group: 'go' },
  start: { group: 'go' },
  back: { group: 'go', keys: ['Escape'] },

  fit: { group: 'graph', keys: ['f'] },
  zoomIn: { group: 'graph', keys: ['+', '='] },
  zoomOut: { group: 'graph', keys: ['-'] },
  zoomReset: { group: 'graph', keys: ['0'] },
  openAll: { group: 'graph' },
  closeAll: { group: 'graph' },
  walk: { group: 'graph', shown: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'] },
  enter: { group: 'graph', shown: ['Enter'] },

  actions: { group: 'selection', shown: ['Shift+F10'] },
  allowThis: { group: 'selection' },
  denyThis: { group: 'selection' },
  whoCanReach: { group: 'selection' },
  whatCanItReach: { group: 'selection' },
  fromInternet: { group: 'selection' },
  ifTaken: { group: 'selection' },
  showSource: { group: 'selection' },
  showDestination: { group: 'selection' },
  sourceReaches: { group: 'selection' },
  reachesDestination: { group: 'selection' },
  showInGraph: { group: 'selection' },
  showInMatrix: { group: 'selection' },
  showInTable: { group: 'selection' },
  onlyNamespace: { group: 'selection' },
  allNamespaces: { group: 'selection' },
  expectThis: { group: 'selection' },
  copyName: { group: 'selection' },

  undo: { group: 'change', keys: ['Mod+z'] },
  redo: { group: 'change', keys: ['Mod+Shift+z', 'Mod+y'] },
  removeObject: { group: 'change' },
  addPod: { group: 'change' },
  addPolicy: { group: 'change' },
  kubectl: { group: 'change' },
  generatePolicies: { group: 'change' },
  keep: { group: 'change' },
  discard: { group: 'change' },

  previousProblem: { group: 'problems', keys: ['['] },
  nextProblem: { group: 'problems', keys: [']'] },
  yaml: { group: 'problems', keys: ['e'] },
  lintRules: { group: 'problems' },

  openFiles: { group: 'input' },
  openFolder: { group: 'input' },
  paste: { group: 'input', shown: ['Mod+v'] },
  newFile: { group: 'input' },
  keepAsBefore: { group: 'input' },
  share: { group: 'input' },
  exportPng: { group: 'input' },
  exportSvg: { group: 'input' },
  exportJson: { group: 'input' },
  exportCsv: { group: 'input' },
  exportMarkdown: { group: 'input' },
  exportDot: { group: 'input' },
  exportMermaid: { group: 'input' },
  copyMarkdown: { group: 'input' },

  commands: { group: 'page', keys: ['Mod+k'] },
  shortcuts: { group: 'page', keys: ['?'] },
  presenter: { group: 'page', keys: ['p'] },
  foldManifests: { group: 'page' },
  chooseProfile: { group: 'page' },
  theme: { group: 'page' },
  language: { group: 'page' },
};

/** The commands in the order of the table. */
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

/** Which command a key stands for. */
export const COMMAND_BY_KEY: ReadonlyMap<string, CommandId> = new Map(
  COMMAND_IDS.flatMap((id) => (COMMANDS[id].keys ?? []).map((key) => [key, id] as const)),
);

/** A key as it is printed on a keyboard: `Ctrl`, `⌘`, `Esc`, `←`. */
export function keyCaps(key: string, modifier: Modifier): readonly string[] {
  return key
    .split(/(?<=.)\+/)
    .map((part) => CAPS[part] ?? (part === 'Mod' ? modifier : part.length === 1 && key.includes('+') ? part.toUpperCase() : part));
}

const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowRight: '→',
  '-': '−',
};
