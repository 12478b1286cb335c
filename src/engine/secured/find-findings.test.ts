import { describe, expect, it } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { SecuredAnalyzer } from './analyze-secured.ts';
import { type FindingQuery, findFindings } from './find-findings.ts';

const deployment = (name: string, image: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: ${name}, image: "${image}" }] }
`;

const found = (id: string, severity: string, fields: object = {}) => ({
  VulnerabilityID: id,
  PkgName: 'zlib',
  InstalledVersion: '1',
  Severity: severity,
  Title: `about ${id}`,
  ...fields,
});

const scan = (image: string, vulnerabilities: readonly object[], others: readonly object[] = []) => ({
  SchemaVersion: 2,
  ArtifactName: image,
  ArtifactType: 'container_image',
  Results: [{ Target: `${image} (debian 12)`, Class: 'os-pkgs', Vulnerabilities: vulnerabilities }, ...others],
});

const secret = { Target: '/key', Class: 'secret', Secrets: [{ RuleID: 'rsa', Category: 'Key', Severity: 'HIGH', Title: 'RSA key' }] };
const check = {
  Target: 'Dockerfile',
  Class: 'config',
  Misconfigurations: [{ ID: 'DS1', Title: 'User', Severity: 'LOW', Message: 'm', Status: 'FAIL' }],
};

const csv = `Vulnerability Name,Vulnerability Severity,Package Name,Package Version,Fix Version,Public Exploit,Package In Use,Image Name
CVE-5,High,yaml,2,,false,false,store:1
CVE-6,High,yaml,2,,true,false,store:1
CVE-7,High,yaml,2,3,false,true,store:1
`;

const WEB = scan(
  'web:1',
  [found('CVE-2', 'LOW'), found('CVE-1', 'CRITICAL', { FixedVersion: '2' }), found('CVE-2', 'LOW'), found('CVE-3', 'UNKNOWN')],
  [secret, check],
);

function analysisOf(reports: Readonly<Record<string, string>>) {
  const texts = { 'web.yaml': deployment('web', 'web:1'), 'store.yaml': deployment('store', 'store:1'), ...reports };
  const files = Object.entries(texts).map(([name, text]) => ({ name, text }));
  return new SecuredAnalyzer(new Analyzer()).analyze({ files, off: [] }, enforcementProfile());
}

const ALL: FindingQuery = { what: 'vulnerabilities', severities: [], fixable: false, text: '', offset: 0, limit: 100 };
const analysis = analysisOf({
  'web.json': JSON.stringify(WEB, null, 2),
  'store.csv': csv,
  'elsewhere.json': JSON.stringify(scan('other:1', [found('CVE-1', 'MEDIUM')])),
});

function ids(query: Partial<FindingQuery>) {
  return findFindings(analysis, { ...ALL, ...query }).rows.map((row) => (row.what === 'secrets' ? row.finding.rule : row.finding.id));
}

const endpointOf = (name: string) =>
  analysis.evaluation.endpoints.find((each) => each.kind === 'workload' && each.workload.name === name)!.id;

describe('findings', () => {
  it('the worst come first, of equal ones those in use and with an exploit; each once for an image', () => {
    const page = findFindings(analysis, ALL);
    expect(ids({})).toEqual(['CVE-1', 'CVE-7', 'CVE-6', 'CVE-5', 'CVE-1', 'CVE-2', 'CVE-3']);
    expect(page.total).toBe(7);
    expect(page.counts).toEqual({ critical: 1, high: 3, medium: 1, low: 1, negligible: 0, unknown: 1 });
  });

  it.each<[Partial<FindingQuery>, string[]]>([
    [{ severities: ['high', 'low'] }, ['CVE-7', 'CVE-6', 'CVE-5', 'CVE-2']],
    [{ fixable: true }, ['CVE-1', 'CVE-7']],
    [{ text: 'ABOUT cve-2' }, ['CVE-2']],
    [{ text: ' yaml ' }, ['CVE-7', 'CVE-6', 'CVE-5']],
    [{ text: 'nothing' }, []],
    [{ image: 'store:1' }, ['CVE-7', 'CVE-6', 'CVE-5']],
    [{ image: 'nobody:1' }, []],
    [{ report: 'elsewhere.json#0' }, ['CVE-1']],
    [{ offset: 2, limit: 2 }, ['CVE-6', 'CVE-5']],
    [{ offset: 99 }, []],
    [{ offset: -5, limit: 1 }, ['CVE-1']],
    [{ what: 'secrets' }, ['rsa']],
    [{ what: 'secrets', text: 'key' }, ['rsa']],
    [{ what: 'misconfigurations', fixable: true }, ['DS1']],
    [{ what: 'misconfigurations', severities: ['high'] }, []],
  ])('%j finds %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('of a workload those count that are counted on its card', () => {
    const endpoint = endpointOf('web');
    const page = findFindings(analysis, { ...ALL, endpoint, severities: ['low'] });
    expect(page.total).toBe(1);
    expect(page.counts).toEqual(analysis.security!.picture.endpoints[endpoint]!.counts);
    expect(ids({ endpoint: 'nobody' })).toEqual([]);
  });

  it('each has its lines', () => {
    const { origin, report } = findFindings(analysis, { ...ALL, report: 'web.json#0' }).rows[0]!;
    const line = JSON.stringify(WEB, null, 2)
      .split('\n')
      .findIndex((text) => text.includes('"CVE-1"'));
    expect(report).toBe('web.json#0');
    expect(origin).toMatchObject({ file: 'web.json', line: line === -1 ? 0 : line });
    expect(findFindings(analysis, { ...ALL, image: 'store:1' }).rows[0]!.origin).toMatchObject({ file: 'store.csv', line: 4 });
  });

  it('without reports there are none', () => {
    expect(findFindings(analysisOf({}), ALL)).toEqual({
      rows: [],
      total: 0,
      counts: { critical: 0, high: 0, medium: 0, low: 0, negligible: 0, unknown: 0 },
    });
  });

  it('a hundred thousand are found and narrowed', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      found(`CVE-${index}`, index % 7 === 0 ? 'HIGH' : 'LOW', { PkgName: `p${index % 500}` }),
    );
    const large = analysisOf({ 'large.json': JSON.stringify(scan('web:1', many)) });
    expect(findFindings(large, ALL).total).toBe(100_000);
    expect(findFindings(large, { ...ALL, text: 'p499', severities: ['high'], offset: 20 }).rows.length).toBeGreaterThan(0);
  });
});
