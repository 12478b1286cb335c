import { describe, expect, test } from 'vitest';
import { type Analysis, analyze } from '#engine/analyze.ts';
import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import { csvCell } from './csv-cell.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-format.ts';
import { exportText } from './export-text.ts';
import type { ListOptions } from './listed-pairs.ts';
import { markdownCode, markdownText } from './markdown-text.ts';

const MANIFESTS = `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: main, image: x, env: [{ name: DB_URL, value: "postgres://db:5432" }] }] }
---
apiVersion: v1
kind: Pod
metadata: { name: cache, namespace: data, labels: { app: cache } }
spec: { containers: [{ name: main, image: x, ports: [{ containerPort: 6379 }] }] }
---
apiVersion: v1
kind: Pod
metadata: { name: db, namespace: shop, labels: { app: db } }
spec: { containers: [{ name: main, image: x, ports: [{ containerPort: 5432 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { type: LoadBalancer, selector: { app: db }, ports: [{ port: 5432 }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: lock, namespace: shop }
spec: { podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress], ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: data } } }], ports: [{ port: 5432 }] }] }
`;

const analysisOf = (file = 'a.yaml'): Analysis => analyze([{ name: file, text: MANIFESTS }]);

const written = (format: ExportFormat, analysis = analysisOf(), options: ListOptions = {}): string =>
  [...exportText(analysis, format, options)].join('');

/** The same answer about workloads of other names: an answer may come from a cluster that checks names less than we do. */
function renamed(analysis: Analysis, name: string): Analysis {
  const rename = (endpoint: Endpoint): Endpoint =>
    endpoint.kind === 'workload'
      ? { ...endpoint, id: `${name}${endpoint.index}`, workload: { ...endpoint.workload, name, namespace: name } }
      : endpoint;
  const endpoints = analysis.evaluation.endpoints.map(rename);
  const evaluation = new Proxy(analysis.evaluation, {
    get: (target, key: keyof Evaluation) => {
      const value = target[key];
      return key === 'endpoints' ? endpoints : typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...analysis, evaluation };
}

const HOSTILE = [
  '"quoted"',
  'a|b',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  '이름',
  'two\nlines',
  'back\\slash',
  '`tick` & @you',
  ']:::x end',
];

describe('every format', () => {
  test.each(EXPORT_FORMATS)('%s tells of the connection that is needed but denied', (format) => {
    expect(written(format)).toContain('web');
    expect(written(format)).toContain('DB_URL'.repeat(format === 'dot' || format === 'mermaid' ? 0 : 1));
  });

  test.each(EXPORT_FORMATS)('%s leaves denied pairs out that nothing needs, unless they are asked for', (format) => {
    const outside = (text: string) =>
      text.split('\n').filter((line) => line.includes('denied') && line.includes('external:0.0.0.0/0')).length;
    if (format === 'mermaid' || format === 'md')
      return expect(written(format, analysisOf(), { all: true }).length).toBeGreaterThan(written(format).length);
    expect(outside(written(format))).toBe(0);
    expect(outside(written(format, analysisOf(), { all: true }))).toBeGreaterThan(0);
  });

  test.each(EXPORT_FORMATS)('%s keeps to what touches the workload in focus', (format) => {
    const analysis = analysisOf();
    const focus = new Set([analysis.evaluation.endpoint('data/cache[Pod]')!.index]);
    const text = written(format, analysis, { focus });
    expect(text).toContain('cache');
    expect(text).not.toContain('LoadBalancer');
  });
});

describe('CSV', () => {
  test('has one row a connection, each ended by CR LF', () => {
    const rows = written('csv').split('\r\n');
    expect(rows[0]).toBe('source,destination,verdict,declared,ports,needed,needed verdict,policies,kind');
    expect(rows).toContain('shop/web[Pod],shop/db[Pod],denied,denied,,TCP 5432 (env DB_URL),denied,NetworkPolicy shop/lock,connection');
    expect(rows).toContain('data/cache[Pod],shop/db[Pod],partial,allowed,TCP 5432,,,NetworkPolicy shop/lock,connection');
    expect(rows.at(-2)).toBe('way-in:shop/db,shop/db[Pod],depends,,TCP 5432,,,NetworkPolicy shop/lock,LoadBalancer');
    expect(rows.at(-1)).toBe('');
  });

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['이름', '이름'],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each(HOSTILE)('gives every row its nine cells with workloads called %j', (name) => {
    const rows = parseCsv(written('csv', renamed(analysisOf(), name)));
    expect(rows.every((row) => row.length === 9)).toBe(true);
    expect(rows.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false);
  });
});

describe('Markdown', () => {
  test('groups connections by destination and tells what is needed, open from outside, found and assumed', () => {
    const text = written('md');
    expect(text).toContain('### To `shop/db[Pod]`\n\n| From | Verdict | Ports | Needed by |');
    expect(text).toContain('| `data/cache[Pod]` | allowed | 5432 |  |');
    expect(text).toContain('| `shop/web[Pod]` | `shop/db[Pod]` | TCP 5432 | `env DB_URL` | `a.yaml:5` |');
    expect(text).toContain('| `shop/db` | LoadBalancer | `shop/db[Pod]` | 5432 | cannot say |');
    expect(text).toMatch(/## Findings\n\n\| Severity/);
    expect(text).toMatch(/## Assumptions\n\n- /);
  });

  test.each([
    ['plain', '`plain`'],
    ['a|b', '`a\\|b`'],
    ['<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
    ['one ` tick', '``one ` tick``'],
    ['`all`', '`` `all` ``'],
    ['two\nlines', '`two lines`'],
  ])('writes the name %j as %j', (text, code) => {
    expect(markdownCode(text)).toBe(code);
  });

  test('writes sentences so that nothing in them is markup, a link or a mention', () => {
    expect(markdownText('<b>|[x](y) *a* _b_ `c` @you & #1')).toBe('&lt;b&gt;\\|\\[x\\](y) \\*a\\* \\_b\\_ \\`c\\` &#64;you &amp; \\#1');
  });

  test.each(HOSTILE)('keeps every row on its line with workloads called %j', (name) => {
    const text = written('md', renamed(analysisOf(name), name));
    const cells = (row: string) => row.replaceAll('\\|', '').split('|').length;
    const table = text.split('\n').filter((line) => line.startsWith('| `'));
    expect(table.length).toBeGreaterThan(3);
    for (const line of text.split('\n')) expect(line === '' || /^(\||#|-|What enforces|No )/.test(line)).toBe(true);
    for (const row of table) expect([6, 7, 8]).toContain(cells(row));
  });
});

describe('DOT', () => {
  test('has a cluster a namespace, edges by verdict with a bar where it stops, and a legend', () => {
    const text = written('dot');
    expect(text).toContain('label="shop"');
    expect(text).toMatch(
      /"shop\/web\[Pod\]" -> "shop\/db\[Pod\]" \[label="needed: 5432 denied",.*style=dashed, arrowhead=tee, penwidth=3\]/,
    );
    expect(text).toMatch(/"way-in:shop\/db" -> "shop\/db\[Pod\]" \[label="\?"/);
    expect(text).toContain('label="Legend"');
  });

  test.each(HOSTILE)('keeps quotes closed with workloads called %j', (name) => {
    const text = written('dot', renamed(analysisOf(), name));
    for (const line of text.split('\n')) expect(line.replaceAll(/\\./g, '').split('"').length % 2).toBe(1);
    expect(text).not.toContain('& ');
  });
});

describe('Mermaid', () => {
  test('has a subgraph a namespace, names that are its own, and one style a verdict', () => {
    const text = written('mermaid');
    expect(text).toMatch(/^flowchart LR\n/);
    expect(text).toMatch(/subgraph ns1\["shop"\]\n {4}n\d+\["db<br\/>Pod"\]:::workload/);
    expect(text).toMatch(/n\d+ --x\|"needed: 5432 denied"\| n\d+/);
    expect(text).toMatch(/linkStyle [\d,]+ stroke:#b8430b/);
  });

  test.each(HOSTILE)('writes workloads called %j as entities', (name) => {
    const text = written('mermaid', renamed(analysisOf(), name));
    const labels = [...text.matchAll(/\["([^"]*)"\]:::/g)].map(([, label]) => label!.replaceAll('<br/>', ''));
    expect(labels).toHaveLength(text.split(']:::').length - 1);
    for (const label of labels) expect(label).not.toMatch(/[<>"`&@\\|\n]/);
  });

  test('says how many edges there are where Mermaid would refuse to draw them', () => {
    const pods = Array.from(
      { length: 25 },
      (_, at) => `{ apiVersion: v1, kind: Pod, metadata: { name: p${at} }, spec: { containers: [{ name: c, image: x }] } }`,
    );
    const large = analyze([{ name: 'a.yaml', text: pods.join('\n---\n') }]);
    expect(written('mermaid', large)).toMatch(/^%% \d+ edges: Mermaid draws at most 500/);
  });
});

/** RFC 4180, read strictly. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
