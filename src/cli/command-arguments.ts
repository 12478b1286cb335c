import { parseArgs } from 'node:util';
import { SILENCEABLE } from '#engine/lint/rule-names.ts';
import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { Protocol } from '#engine/model/cluster.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { Severity } from '#engine/model/diagnostic.ts';
import type { FindingSeverity } from '#engine/security/severity.ts';
import { EXPORT_FORMATS } from '#export/export-format.ts';
import {
  ENFORCEMENT_OPTIONS,
  enforcementProfile,
  type EnforcementOptions,
  type EnforcementProfile,
  PROFILE_NAMES,
} from '#engine/rules/enforcement.ts';
import { SEVERITIES } from '#export/lint-report.ts';

/** What a call of the command line asks for. */
export type Command = Common &
  (ListCommand | PairCommand | DiffCommand | TestCommand | LintCommand | RiskCommand | { readonly name: 'help' });
/** The call of one command, with what all of them share. */
export type CommandOf<Name extends Command['name']> = Extract<Command, { readonly name: Name }>;

interface Common {
  readonly paths: readonly string[];
  readonly profile: EnforcementProfile;
  /** It was asked for, or an option of it. */
  readonly profileIsChosen: boolean;
  readonly timing: boolean;
  /** No messages on standard error. */
  readonly quiet: boolean;
  /** Where the answer is written instead of standard output. */
  readonly file: string | undefined;
  /** Which image a report is about: its id or its file, and the image as the manifests write it. */
  readonly images: readonly (readonly [report: string, image: string])[];
  /** Offers that are taken, by their ids. */
  readonly accepted: readonly string[];
}

/** What each command can print, the usual one first. */
const OUTPUTS = {
  list: ['text', ...EXPORT_FORMATS],
  eval: ['text', 'json'],
  explain: ['text', 'json'],
  diff: ['text', 'json', 'md'],
  test: ['text', 'json', 'junit'],
  lint: ['text', 'json', 'md', 'sarif'],
  risk: ['text', 'json', 'md'],
} as const;

export interface ListCommand {
  readonly name: 'list';
  readonly output: (typeof OUTPUTS.list)[number];
  readonly all: boolean;
  readonly count: boolean;
  /** What of each workload is open, and to whom, instead of the pairs. */
  readonly exposure: boolean;
  /** Only what touches these workloads; empty: everything. */
  readonly focus: readonly string[];
}

export interface PairCommand {
  readonly name: 'eval' | 'explain';
  readonly output: (typeof OUTPUTS.eval)[number];
  readonly from: string;
  readonly to: string;
  readonly port: number | undefined;
  readonly protocol: Protocol;
}

export interface DiffCommand {
  readonly name: 'diff';
  readonly output: (typeof OUTPUTS.diff)[number];
  readonly before: string;
  readonly after: string;
  /** Two ways to enforce the policies of the same PATHs are compared, not two PATHs. */
  readonly profiles?: readonly [before: EnforcementProfile, after: EnforcementProfile];
}

export interface TestCommand {
  readonly name: 'test';
  readonly output: (typeof OUTPUTS.test)[number];
  /** Files of expectations beside those among the manifests. */
  readonly expect: readonly string[];
}

export interface LintCommand {
  readonly name: 'lint';
  readonly output: (typeof OUTPUTS.lint)[number];
  /** The least severity that is told of, and that makes the exit status 1. */
  readonly severity: Severity;
  /** Rules that are not asked. */
  readonly ignored: readonly string[];
  /** The rules themselves are asked for, not what they find. */
  readonly listsRules: boolean;
}

export interface RiskCommand {
  readonly name: 'risk';
  readonly output: (typeof OUTPUTS.risk)[number];
  /** The least severity that counts, and that makes the exit status 1. */
  readonly severity: FindingSeverity;
  /** Only findings that a newer version repairs. */
  readonly fixable: boolean;
  /** The changes of policies that cut most are looked for as well. */
  readonly cuts: boolean;
}

/** The call cannot be understood: said in one sentence, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the words behind the program's name. */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals } = parse(words);
  const [written, ...others] = positionals;
  const name = written === 'evaluate' ? 'eval' : written;
  const paths = [values.dir1, values.dir2, ...(values.dirpath ?? []), ...others].filter((path) => path !== undefined);
  const common = {
    paths,
    profile: profileOf(values.profile, values.option ?? [], values['ingress-controller']),
    profileIsChosen: values.profile !== undefined || (values.option ?? []).length > 0,
    timing: values.timing ?? false,
    quiet: values.quiet ?? false,
    file: values.file,
    images: (values.image ?? []).map(reportAndImage),
    accepted: values.accept ?? [],
  };
  if (values.help || name === 'help' || name === undefined) return { ...common, name: 'help' };
  if (!isCommandName(name)) throw new UsageError(`There is no command ${name}: it is ${Object.keys(OUTPUTS).join(', ')}.`);
  if (name === 'lint' && values.rules) return { ...common, ...lintCommand(values) };
  if (paths.length === 0) throw new UsageError(`${name} needs a PATH: a file, a folder, or - for standard input.`);
  if (name === 'list') return { ...common, ...listCommand(values) };
  if (name === 'test') return { ...common, name, output: outputOf(values.output, OUTPUTS.test), expect: values.expect ?? [] };
  if (name === 'lint') return { ...common, ...lintCommand(values) };
  if (name === 'diff') return { ...common, ...diffCommand(paths, values) };
  if (name === 'risk') return { ...common, ...riskCommand(values) };
  if (values.from === undefined || values.to === undefined) throw new UsageError(`${name} needs --from A and --to B.`);
  if (name === 'eval' && values.port === undefined) throw new UsageError('eval needs --port N.');
  const protocol = oneOf('--protocol', (values.protocol ?? 'TCP').toUpperCase(), PROTOCOLS);
  return {
    ...common,
    name,
    output: outputOf(values.output, OUTPUTS[name]),
    from: values.from,
    to: values.to,
    port: values.port === undefined ? undefined : portNumber(values.port),
    protocol,
  };
}

function isCommandName(name: string): name is keyof typeof OUTPUTS {
  return Object.hasOwn(OUTPUTS, name);
}

function listCommand({
  output,
  all = false,
  count = false,
  exposure = false,
  focusworkload = [],
}: ReturnType<typeof parse>['values']): ListCommand {
  const format = outputOf(output, OUTPUTS.list);
  if (count && format !== 'text' && format !== 'json') throw new UsageError(`--count is printed as text or json, not ${format}.`);
  const focus = focusworkload.flatMap((names) => names.split(',')).filter((name) => name !== '');
  if (exposure && format !== 'text' && format !== 'json' && format !== 'md')
    throw new UsageError(`--exposure is printed as text, json or md, not ${format}.`);
  return { name: 'list', output: format, all, count, exposure, focus };
}

function diffCommand(paths: readonly string[], values: ReturnType<typeof parse>['values']): DiffCommand {
  const [before, after] = paths;
  const output = outputOf(values.output, OUTPUTS.diff);
  if (values.profiles !== undefined) return { name: 'diff', output, ...comparedProfiles(values) };
  if (before === undefined || after === undefined || paths.length > 2)
    throw new UsageError(`diff compares two PATHs, BEFORE and AFTER, not ${paths.length}.`);
  return { name: 'diff', output, before, after };
}

/** Options that are set are set on both sides. */
function comparedProfiles({
  profiles = '',
  option = [],
  ...values
}: ReturnType<typeof parse>['values']): Pick<DiffCommand, 'before' | 'after' | 'profiles'> {
  const [before, after, ...more] = profiles.split(',');
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError(`--profiles are two, with a comma between them: --profiles ${PROFILE_NAMES[0]},cilium.`);
  const profile = (name: string): EnforcementProfile => profileOf(name, option, values['ingress-controller']);
  return { before, after, profiles: [profile(before), profile(after)] };
}

function lintCommand({ output, severity = 'warning', ignore = [], rules = false }: ReturnType<typeof parse>['values']): LintCommand {
  const ignored = ignore.flatMap((names) => names.split(',')).filter((name) => name !== '');
  for (const name of ignored) {
    if (SILENCEABLE.includes(name)) continue;
    const meant = nearestWord(name, SILENCEABLE);
    throw new UsageError(`There is no lint rule ${name}${meant === '' ? '' : `; did you mean ${meant}`}: lint --rules lists them.`);
  }
  return {
    name: 'lint',
    output: outputOf(output, OUTPUTS.lint),
    severity: oneOf('--severity', severity, SEVERITIES),
    ignored,
    listsRules: rules,
  };
}

function riskCommand({ output, severity = 'critical', fixable = false, cuts = false }: ReturnType<typeof parse>['values']): RiskCommand {
  return {
    name: 'risk',
    output: outputOf(output, OUTPUTS.risk),
    severity: oneOf('--severity', severity, RATED),
    fixable,
    cuts,
  };
}

/** Nobody asks for what nobody rated: it is always told. */
const RATED = ['critical', 'high', 'medium', 'low'] as const;

/** Images hold `=` nowhere; names of files may. */
function reportAndImage(text: string): readonly [report: string, image: string] {
  const at = text.lastIndexOf('=');
  if (at <= 0 || at === text.length - 1) throw new UsageError(`--image is REPORT=IMAGE, such as scan.json=nginx:1.27, not ${text}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The form of the answer; `txt` is what other programs call text. */
function outputOf<Output extends string>(given: string | undefined, allowed: readonly Output[]): Output {
  return oneOf('-o', given === 'txt' ? 'text' : (given ?? 'text'), allowed);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        profile: { type: 'string' },
        profiles: { type: 'string' },
        option: { type: 'string', multiple: true },
        all: { type: 'boolean' },
        count: { type: 'boolean' },
        exposure: { type: 'boolean' },
        'ingress-controller': { type: 'string' },
        timing: { type: 'boolean' },
        quiet: { type: 'boolean', short: 'q' },
        file: { type: 'string', short: 'f' },
        dirpath: { type: 'string', multiple: true },
        dir1: { type: 'string' },
        dir2: { type: 'string' },
        focusworkload: { type: 'string', multiple: true },
        from: { type: 'string', short: 's' },
        to: { type: 'string', short: 'd' },
        port: { type: 'string', short: 'p' },
        protocol: { type: 'string' },
        expect: { type: 'string', multiple: true },
        severity: { type: 'string' },
        ignore: { type: 'string', multiple: true },
        rules: { type: 'boolean' },
        fixable: { type: 'boolean' },
        cuts: { type: 'boolean' },
        image: { type: 'string', multiple: true },
        accept: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function profileOf(name: string | undefined, settings: readonly string[], ingressController: string | undefined): EnforcementProfile {
  const options: Record<string, string> = {};
  for (const setting of settings) {
    const [key = '', value = ''] = setting.split('=');
    const known = Object.entries(ENFORCEMENT_OPTIONS).find(([each]) => each === key);
    if (!known) throw new UsageError(`There is no option ${key}: it is ${Object.keys(ENFORCEMENT_OPTIONS).join(', ')}.`);
    options[key] = oneOf(`--option ${key}`, value, known[1]);
  }
  const profile = enforcementProfile(oneOf('--profile', name ?? PROFILE_NAMES[0], PROFILE_NAMES), options as Partial<EnforcementOptions>);
  return ingressController === undefined ? profile : { ...profile, ingressController };
}

function oneOf<Value extends string>(what: string, given: string, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw new UsageError(`${what} is ${allowed.join(', ')}, not ${given === '' ? 'nothing' : given}.`);
  return found;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new UsageError(`--port is a number from 1 to 65535, not ${text}.`);
  return port;
}
