import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { entryText, entryValue, type YamlNode } from './yaml-node.ts';

/** Files that are not manifests yet, but what manifests are made from. */
export interface TemplateSources {
  /** Names of files that are not to be read. */
  readonly skipped: ReadonlySet<string>;
  /** One for each chart and each kustomization, with the command to run. */
  readonly diagnostics: readonly Diagnostic[];
}

const CHART = /^(?:(.*)\/)?Chart\.ya?ml$/;
const KUSTOMIZATION = /^(?:(.*)\/)?(?:kustomization\.ya?ml|Kustomization)$/;

/** Recognizes Helm charts and Kustomize folders by their files' names. Manifests beside them are read all the same. */
export function findSources(files: readonly ManifestFile[]): TemplateSources {
  const skipped = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const charts = files.flatMap(({ name }) => CHART.exec(name)?.[1] ?? (CHART.test(name) ? [''] : []));
  // A chart inside a chart is rendered with it.
  const outer = charts.filter((folder) => !charts.some((other) => other !== folder && isInside(folder, other)));
  for (const folder of outer) {
    const chartFile = files.find(({ name }) => CHART.test(name) && (CHART.exec(name)?.[1] ?? '') === folder)!;
    diagnostics.push(told('helm-source', chartFile.name, `helm template NAME ${asPath(folder)}`));
    for (const { name, text } of files) if (isInside(name, folder) && isChartSource(name, text, folder)) skipped.add(name);
  }
  for (const { name, text } of files) {
    const match = KUSTOMIZATION.exec(name);
    if (!match || skipped.has(name)) continue;
    const folder = match[1] ?? '';
    diagnostics.push(told('kustomize-source', name, `kubectl kustomize ${asPath(folder)}`));
    skipped.add(name);
    for (const patch of patchFiles(text)) skipped.add(resolve(folder, patch));
  }
  return { skipped, diagnostics };
}

/** A chart or a kustomization that was pasted, without its telling name: known by its fields. */
export function sourceKind(node: YamlNode): 'helm-source' | 'kustomize-source' | undefined {
  if (entryText(node, 'apiVersion')?.startsWith('kustomize.config.k8s.io/')) return 'kustomize-source';
  if (entryValue(node, 'kind')) return undefined;
  if (isListOf(entryValue(node, 'resources'), 'scalar') || isListOf(entryValue(node, 'patches'), 'map')) return 'kustomize-source';
  return /^v[12]$/.test(entryText(node, 'apiVersion') ?? '') && entryText(node, 'name') && entryValue(node, 'version')
    ? 'helm-source'
    : undefined;
}

function isListOf(node: YamlNode | undefined, kind: YamlNode['kind']): boolean {
  return node?.kind === 'list' && node.items.length > 0 && node.items.every((item) => item.kind === kind);
}

/** The command for a source of which nothing but the text is known. */
export const COMMANDS = { 'helm-source': 'helm template NAME CHART', 'kustomize-source': 'kubectl kustomize FOLDER' } as const;

function told(code: 'helm-source' | 'kustomize-source', file: string, command: string): Diagnostic {
  return { code, severity: 'warning', values: { command }, origin: { file, document: 0, path: '', line: 1, column: 1, endLine: 1 } };
}

/** `Chart.yaml`, the values, and every template; a plain manifest of the chart (a CRD) is read. */
function isChartSource(name: string, text: string, chart: string): boolean {
  const inChart = chart === '' ? name : name.slice(chart.length + 1);
  return (
    text.includes('{{') ||
    /(?:^|\/)(?:Chart|values[^/]*|requirements)\.(?:ya?ml|json)$/.test(inChart) ||
    /(?:^|\/)values\.schema\.json$/.test(inChart)
  );
}

function isInside(name: string, folder: string): boolean {
  return folder === '' || name.startsWith(`${folder}/`);
}

/** Patches are pieces of objects: read as manifests they would look broken. */
function patchFiles(kustomization: string): readonly string[] {
  const files: string[] = [];
  let section = '';
  for (const line of kustomization.split(/\r?\n/)) {
    const key = /^([A-Za-z]\w*):/.exec(line);
    if (key) section = key[1]!;
    if (!section.startsWith('patches')) continue;
    const item = /^\s*(?:-\s+)?(?:path:\s*)?["']?([\w./-]+\.(?:ya?ml|json))["']?\s*$/.exec(line);
    if (item) files.push(item[1]!);
  }
  return files;
}

function resolve(folder: string, path: string): string {
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** `./web`; an absolute folder, or one further up, as it is. */
function asPath(folder: string): string {
  if (folder === '') return '.';
  return /^[./]/.test(folder) ? folder : `./${folder}`;
}
