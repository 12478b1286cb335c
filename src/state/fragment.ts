import type { Verdict } from '#engine/model/verdict.ts';
import { MATRIX_ORDERS, type MatrixOrder } from '#engine/overview/matrix.ts';
import { PATH_QUESTIONS, type PathQuestion } from '#engine/paths/path-question.ts';
import {
  ENFORCEMENT_OPTIONS,
  type EnforcementOptionName,
  type EnforcementOptions,
  presetOptions,
  PROFILE_NAMES,
  type ProfileName,
} from '#engine/rules/enforcement.ts';
import { NOTHING_SELECTED, type Selection } from './selection-type.ts';

/** Those that the top bar switches between. */
export const SWITCHED_VIEWS = ['graph', 'matrix', 'table', 'changes'] as const;
/** `profiles`: what two ways to enforce the policies differ in. `groups`: what security groups see, beside what policies see. */
export const VIEW_NAMES = [...SWITCHED_VIEWS, 'profiles', 'groups'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
/** Whether a view shows every pair, and not only the drawn ones. */
export function showsAllPairs(view: ViewName): boolean {
  return view === 'table' || view === 'matrix';
}

export const VERDICTS: readonly Verdict[] = ['allowed', 'partial', 'denied', 'depends'];

/** Whether a view lies over the graph. */
export function coversGraph(view: ViewName): boolean {
  return showsAllPairs(view) || view === 'profiles' || view === 'groups';
}

/** What of the screen the address remembers. */
export interface ViewState {
  readonly selection: Selection;
  /** The namespaces in scope; empty: all. */
  readonly namespaces: readonly string[];
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  readonly view: ViewName;
  /** Who reaches whom over several hops, as it was asked last. */
  readonly question: PathQuestion | undefined;
  readonly matrix: MatrixView;
  /** What the graph shows of a comparison: the former state or the present one. */
  readonly side: 'before' | 'after';
  /** Whether what a comparison leaves as it was stands back. */
  readonly fades: boolean;
  /** What the reader has opened in the graph: ids of groups and namespaces; `*` for all. */
  readonly opened: readonly string[];
  /** The printable report, in the place of everything else. */
  readonly report: boolean;
  /** The page “How we know”, in the place of everything else, and where on it; '' is its top. */
  readonly proof: string | undefined;
  /** Everything larger, for a projector. */
  readonly presenter: boolean;
  readonly findText: string;
  /** Undefined: the reader has not chosen one; judged by `kubernetes`, and marked where others differ. */
  readonly profile: ProfileName | undefined;
  /** Those that are set otherwise than the profile sets them; none without a profile. */
  readonly options: Partial<EnforcementOptions>;
  /** The workload at the edge that Ingresses and routes go through, where the reader chose one. */
  readonly controller: string | undefined;
  /** The two sides of the view of profiles. */
  readonly between: ComparedProfiles;
  /** Only connections that other profiles judge otherwise. */
  readonly differing: boolean;
  /** A sample that the address asks for. */
  readonly sample: string | undefined;
  /** The start screen, although there is work. */
  readonly start: boolean;
}

export interface MatrixView {
  readonly order: MatrixOrder;
  readonly onlyNeeded: boolean;
  /** Namespaces shown as one row and column; `auto`: all of them where there is too much else. */
  readonly closed: 'auto' | readonly string[];
}

/** `as-set`: the chosen profile with the options that were set otherwise. */
export const COMPARABLE = [...PROFILE_NAMES, 'as-set'] as const;
export type Comparable = (typeof COMPARABLE)[number];

/** Undefined: what suggests itself. */
export interface ComparedProfiles {
  readonly before: Comparable | undefined;
  readonly after: Comparable | undefined;
}

export const NOTHING_COMPARED: ComparedProfiles = { before: undefined, after: undefined };

export const PLAIN_MATRIX: MatrixView = { order: 'namespace', onlyNeeded: false, closed: 'auto' };

/** Nothing selected, and nothing hidden. */
export const NOTHING_FILTERED = {
  selection: NOTHING_SELECTED,
  question: undefined,
  namespaces: [],
  hiddenVerdicts: new Set<Verdict>(),
  findText: '',
  differing: false,
} as const satisfies Partial<ViewState>;

export const PLAIN_VIEW: ViewState = {
  ...NOTHING_FILTERED,
  view: 'graph',
  matrix: PLAIN_MATRIX,
  side: 'after',
  fades: true,
  opened: [],
  report: false,
  proof: undefined,
  presenter: false,
  profile: undefined,
  options: {},
  controller: undefined,
  between: NOTHING_COMPARED,
  sample: undefined,
  start: false,
};

/** Reads `#sample=eks-lab&view=table&select=shop/web[Deployment]`. What it does not know it leaves out: an address never fails. */
export function parseFragment(fragment: string): ViewState {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const sample = params.get('sample');
  const controller = params.get('controller') ?? '';
  return {
    selection: parseSelection(params),
    namespaces: params.getAll('ns'),
    hiddenVerdicts: new Set(VERDICTS.filter((verdict) => (params.get('hide') ?? '').split(' ').includes(verdict))),
    view: VIEW_NAMES.find((name) => name === params.get('view')) ?? 'graph',
    question: parsePathQuestion(params),
    matrix: parseMatrix(params),
    side: params.get('side') === 'before' ? 'before' : 'after',
    fades: params.get('fade') !== 'off',
    opened: params.getAll('open'),
    report: params.has('report'),
    proof: params.get('proof') ?? undefined,
    presenter: params.has('presenter'),
    findText: params.get('find') ?? '',
    ...parseProfile(params),
    controller: controller === '' ? undefined : controller,
    between: { before: parseComparable(params.get('before')), after: parseComparable(params.get('after')) },
    differing: params.has('differing'),
    sample: sample === null || sample === '' ? undefined : sample,
    start: params.has('start'),
  };
}

/** The fragment that `parseFragment` reads back, without `#`; '' for the plain view. Names stay readable: only what would break it is escaped. */
export function formatFragment(state: ViewState): string {
  const pairs: [string, string][] = [];
  if (state.sample !== undefined) pairs.push(['sample', state.sample]);
  if (state.start) pairs.push(['start', '']);
  if (state.report) pairs.push(['report', '']);
  if (state.proof !== undefined) pairs.push(['proof', state.proof]);
  if (state.presenter) pairs.push(['presenter', '']);
  if (state.view !== 'graph') pairs.push(['view', state.view]);
  if (state.matrix.order !== 'namespace') pairs.push(['order', state.matrix.order]);
  if (state.matrix.onlyNeeded) pairs.push(['needed', '']);
  if (state.matrix.closed !== 'auto') pairs.push(['closed', state.matrix.closed.join(' ')]);
  if (state.side === 'before') pairs.push(['side', 'before']);
  if (!state.fades) pairs.push(['fade', 'off']);
  for (const id of state.opened) pairs.push(['open', id]);
  for (const name of state.namespaces) pairs.push(['ns', name]);
  if (state.hiddenVerdicts.size > 0) pairs.push(['hide', VERDICTS.filter((verdict) => state.hiddenVerdicts.has(verdict)).join(' ')]);
  const { before, after } = state.between;
  if (before !== undefined) pairs.push(['before', before]);
  if (after !== undefined) pairs.push(['after', after]);
  if (state.profile !== undefined) pairs.push(['profile', state.profile]);
  for (const [name, value] of Object.entries(ownOptions(state.profile, state.options))) pairs.push([name, value]);
  if (state.controller !== undefined) pairs.push(['controller', state.controller]);
  if (state.differing) pairs.push(['differing', '']);
  if (state.findText !== '') pairs.push(['find', state.findText]);
  const { selection, question } = state;
  if (question !== undefined) pairs.push(['ask', question.kind], ['of', question.of]);
  if (selection.kind === 'endpoint') pairs.push(['select', selection.id]);
  if (selection.kind === 'connection') pairs.push(['from', selection.source], ['to', selection.destination]);
  if (selection.kind === 'namespace') pairs.push(['namespace', selection.name]);
  return pairs.map(([name, value]) => (value === '' ? name : `${name}=${escapeValue(value)}`)).join('&');
}

function escapeValue(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2F', '/')
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('%3A', ':')
    .replaceAll('%20', '+');
}

function parseSelection(params: URLSearchParams): Selection {
  const [endpoint, source, destination, namespace] = ['select', 'from', 'to', 'namespace'].map((name) => params.get(name) ?? '');
  if (source && destination) return { kind: 'connection', source, destination };
  if (endpoint) return { kind: 'endpoint', id: endpoint };
  if (namespace) return { kind: 'namespace', name: namespace };
  return NOTHING_SELECTED;
}

function parsePathQuestion(params: URLSearchParams): PathQuestion | undefined {
  const kind = PATH_QUESTIONS.find((name) => name === params.get('ask'));
  const of = params.get('of') ?? '';
  return kind === undefined || of === '' ? undefined : { kind, of };
}

function parseMatrix(params: URLSearchParams): MatrixView {
  const closed = params.get('closed');
  return {
    order: MATRIX_ORDERS.find((name) => name === params.get('order')) ?? 'namespace',
    onlyNeeded: params.has('needed'),
    closed: closed === null ? 'auto' : closed.split(' ').filter((name) => name !== ''),
  };
}

/** An option without a profile is set otherwise than Kubernetes has it. */
function parseProfile(params: URLSearchParams): Pick<ViewState, 'profile' | 'options'> {
  const profile = PROFILE_NAMES.find((name) => name === params.get('profile'));
  const options = ownOptions(profile ?? 'kubernetes', parseOptions(params));
  return { profile: profile ?? (Object.keys(options).length > 0 ? 'kubernetes' : undefined), options };
}

function parseOptions(params: URLSearchParams): Partial<EnforcementOptions> {
  const found = Object.entries(ENFORCEMENT_OPTIONS).flatMap(([name, values]) => {
    const value = params.get(name);
    return value !== null && (values as readonly string[]).includes(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found) as Partial<EnforcementOptions>;
}

/** Those of the options that differ from the preset of a profile. */
export function ownOptions(profile: ProfileName | undefined, options: Partial<EnforcementOptions>): Partial<EnforcementOptions> {
  if (profile === undefined) return {};
  const preset = presetOptions(profile);
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => value !== preset[name as EnforcementOptionName]));
}

function parseComparable(text: string | null): Comparable | undefined {
  return COMPARABLE.find((name) => name === text);
}
