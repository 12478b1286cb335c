import { readTime } from '#engine/security/reported-time.ts';
import type { Finding, ImageReport, Misconfiguration, ReportedSecret } from '#engine/security/scans/image-report.ts';
import type { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { firstText, listOf, numberOf, optional, recordOf, textOf, textsOf } from '#engine/security/scans/report-fields.ts';
import { reportedImage } from '#engine/security/scans/reported-image.ts';
import type { ValuePath } from '#engine/security/source-document.ts';
import { sarifSeverity } from './sarif-severity.ts';

type RunFound = Pick<ImageReport, 'findings' | 'secrets' | 'misconfigurations' | 'suppressed'>;

/** What one run of a tool tells. Only a run about an image names it, in its own properties: a file's address has no tag. */
export function readRun(run: unknown, at: ValuePath, missing: MissingFields): Omit<ImageReport, 'id' | 'origin' | 'source'> {
  const driver = recordOf(recordOf(run, 'tool'), 'driver');
  const invocation = listOf(run, 'invocations')[0];
  const properties = recordOf(run, 'properties');
  const image = reportedImage({
    names: [textOf(properties, 'imageName'), ...textsOf(properties, 'repoTags'), ...textsOf(properties, 'repoDigests')],
    imageIds: [textOf(properties, 'imageID')],
    otherwise: textOf(properties, 'imageName'),
  });
  const found = foundBy(run, driver, at, missing);
  const hasImage = image.names.length > 0 || image.imageIds.length > 0;
  return {
    tool: textOf(driver, 'name') || 'SARIF',
    ...optional('toolVersion', firstText(driver, ['version', 'semanticVersion'])),
    ...readTime(firstText(invocation, ['endTimeUtc', 'startTimeUtc'])),
    about: image.names.length > 0 ? 'image' : hasImage ? 'unnamed' : 'other',
    image,
    ...found,
    ...onlyOf(found),
    passedChecks: 0,
    licenses: 0,
  };
}

/** A run that tells of other things alone may not have looked for vulnerabilities. */
function onlyOf({ findings, secrets, misconfigurations }: RunFound): Pick<ImageReport, 'only'> {
  if (findings.length > 0 || secrets.length + misconfigurations.length === 0) return {};
  return { only: misconfigurations.length > 0 ? 'misconfigurations' : 'secrets' };
}

function foundBy(run: unknown, driver: unknown, at: ValuePath, missing: MissingFields): RunFound {
  const findings: Finding[] = [];
  const secrets: ReportedSecret[] = [];
  const misconfigurations: Misconfiguration[] = [];
  let suppressed = 0;
  missing.mayBeList(run, at, 'results');
  const rules = listOf(driver, 'rules');
  const byId = new Map(rules.map((rule) => [textOf(rule, 'id'), rule]));
  for (const [index, result] of listOf(run, 'results').entries()) {
    const place = [...at, 'results', index];
    const rule = ruleOf(result, rules, byId);
    const kind = textOf(result, 'kind');
    if (listOf(result, 'suppressions').length > 0) suppressed++;
    else if (kind !== '' && kind !== 'fail') continue;
    else {
      const what = whatIs(result, rule);
      if (rule === undefined) missing.needsText(result, place, 'ruleId');
      if (what === 'vulnerability') findings.push(findingOf(result, rule, place));
      else if (what === 'secret') secrets.push(secretOf(result, rule, place));
      else misconfigurations.push(misconfigurationOf(result, rule, place));
    }
  }
  return { findings, secrets, misconfigurations, suppressed };
}

function ruleOf(result: unknown, rules: readonly unknown[], byId: ReadonlyMap<string, unknown>): unknown {
  const index = numberOf(result, 'ruleIndex') ?? numberOf(recordOf(result, 'rule'), 'index');
  return rules[index ?? -1] ?? byId.get(textOf(result, 'ruleId'));
}

const IS_VULNERABILITY = /\b(?:CVE-\d{4}-\d+|GHSA(?:-[0-9a-z]{4}){3}|(?:RHSA|DSA|DLA|USN|ALAS|ELSA|SNYK)-[\w:.-]+)/i;

function idOf(result: unknown, rule: unknown): string {
  return textOf(result, 'ruleId') || textOf(recordOf(result, 'rule'), 'id') || textOf(rule, 'id');
}

/** By the tags of the rule; without them, only an id of a known list makes a vulnerability. */
function whatIs(result: unknown, rule: unknown): 'vulnerability' | 'secret' | 'misconfiguration' {
  const tags = [rule, result].flatMap((each) => textsOf(recordOf(each, 'properties'), 'tags')).map((tag) => tag.toLowerCase());
  if (tags.includes('secret')) return 'secret';
  if (tags.includes('misconfiguration')) return 'misconfiguration';
  return tags.includes('vulnerability') || IS_VULNERABILITY.test(idOf(result, rule)) ? 'vulnerability' : 'misconfiguration';
}

function findingOf(result: unknown, rule: unknown, at: ValuePath): Finding {
  const message = textOf(recordOf(result, 'message'), 'text');
  const id = idOf(result, rule);
  return {
    id: IS_VULNERABILITY.exec(id)?.[0] ?? id,
    package: lineOf(message, 'Package'),
    installed: lineOf(message, 'Installed Version'),
    ...optional('fixed', lineOf(message, 'Fixed Version')),
    ...sarifSeverity(result, rule),
    ...optional('title', textOf(recordOf(rule, 'shortDescription'), 'text')),
    ...optional('link', textOf(rule, 'helpUri')),
    ...optional('target', addressOf(result)),
    at,
  };
}

/** What follows a word in a message: `Installed Version: 1.1.1c-r0`. */
function lineOf(message: string, word: string): string {
  return new RegExp(`^${word}:[ \\t]*(.*)$`, 'm').exec(message)?.[1]?.trim() ?? '';
}

/** The message of a secret quotes it: it is not kept. */
function secretOf(result: unknown, rule: unknown, at: ValuePath): ReportedSecret {
  const { severity, severityWord } = sarifSeverity(result, rule);
  const title = textOf(recordOf(rule, 'shortDescription'), 'text');
  return { rule: idOf(result, rule), category: textOf(rule, 'name'), severity, severityWord, title, target: addressOf(result), at };
}

function misconfigurationOf(result: unknown, rule: unknown, at: ValuePath): Misconfiguration {
  const { severity, severityWord } = sarifSeverity(result, rule);
  return {
    id: idOf(result, rule),
    title: textOf(recordOf(rule, 'shortDescription'), 'text'),
    severity,
    severityWord,
    message: textOf(recordOf(result, 'message'), 'text'),
    target: addressOf(result),
    at,
  };
}

function addressOf(result: unknown): string {
  return textOf(recordOf(recordOf(listOf(result, 'locations')[0], 'physicalLocation'), 'artifactLocation'), 'uri');
}
