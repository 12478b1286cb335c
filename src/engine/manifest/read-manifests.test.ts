import { describe, expect, test } from 'vitest';
import type { Cluster } from '#engine/model/cluster.ts';
import { PolicyCompiler } from '#engine/policy-apis/registry.ts';
import { clusterOf } from '#engine/testing/cluster-of.ts';
import { ManifestReader, type ManifestReading } from './read-manifests.ts';

function read(...texts: readonly string[]): ManifestReading {
  return new ManifestReader().read(texts.map((text, at) => ({ name: `${at}.yaml`, text })));
}

function deployment(name: string, labels: string, more = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec:
  selector: {matchLabels: {${labels}}}
  template:
    metadata: {labels: {${labels}}}
    spec:
      containers: [{name: main, image: a}]${more}
`;
}

/** Names and labels of a cluster, for comparing it with a drawing. */
function outline({ namespaces, workloads }: Cluster) {
  return {
    namespaces: [...namespaces.values()].map(({ name, labels }) => ({ name, labels })),
    workloads: workloads.map(({ id, pods }) => ({ id, labels: pods.map((pod) => pod.labels) })),
  };
}

describe('objects are found', () => {
  const drawing = outline(clusterOf('shop: db{app=db} web{app=web}'));

  test.each([
    ['in many documents', [`${deployment('web', 'app: web')}---\n${deployment('db', 'app: db')}`]],
    ['in many files', [deployment('web', 'app: web'), deployment('db', 'app: db')]],
    [
      'with carriage returns and a byte order mark',
      [`\ufeff${deployment('web', 'app: web')}---\n${deployment('db', 'app: db')}`.replaceAll('\n', '\r\n')],
    ],
    [
      'in a List',
      [
        `apiVersion: v1\nkind: List\nitems:\n${[deployment('web', 'app: web'), deployment('db', 'app: db')]
          .map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`)
          .join('')}`,
      ],
    ],
    [
      'in a list of their kind, which says what the items are',
      [
        `apiVersion: apps/v1\nkind: DeploymentList\nitems:\n${[deployment('web', 'app: web'), deployment('db', 'app: db')]
          .map((text) => `- ${text.split('\n').slice(2).join('\n').trimEnd().replaceAll('\n', '\n  ')}\n`)
          .join('')}`,
      ],
    ],
    [
      'in JSON',
      [
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'List',
          items: ['web', 'db'].map((app) => ({
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: app, namespace: 'shop' },
            spec: {
              selector: { matchLabels: { app } },
              template: { metadata: { labels: { app } }, spec: { containers: [{ name: 'main', image: 'a' }] } },
            },
          })),
        }),
      ],
    ],
    [
      'beside a block scalar that holds a separator',
      [
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: shop}\ndata:\n  a: |\n    ---\n    kind: Pod\n---\n${deployment('web', 'app: web')}---\n${deployment('db', 'app: db')}`,
      ],
    ],
    [
      'with anchors',
      [`${deployment('web', 'app: web').replace('labels: {app: web}', 'labels: &l {app: web}')}---\n${deployment('db', 'app: db')}`],
    ],
  ])('%s', (_, texts) => {
    const reading = read(...texts);
    expect(reading.diagnostics).toEqual([]);
    expect(outline(reading.cluster)).toEqual(drawing);
  });

  test('and a broken one costs only itself', () => {
    const { cluster, diagnostics, refused } = read(
      `${deployment('web', 'app: web')}---\nkind: Pod\napiVersion: v1\nmetadata:\n  name: x\n bad: 1\n---\n${deployment('db', 'app: db')}`,
    );
    expect(outline(cluster)).toEqual(drawing);
    expect(diagnostics).toMatchObject([{ code: 'text-unreadable', origin: { file: '0.yaml', line: 15 } }]);
    expect(refused).toMatchObject([{ kind: 'Pod', name: 'x' }]);
  });

  test('and counted: used, not evaluated, refused, all in the order of the files', () => {
    const {
      used,
      notEvaluated,
      refused,
      outline: all,
    } = read(
      deployment('web', 'app: web'),
      'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: Shop}\n---\napiVersion: projectcalico.org/v3\nkind: NetworkPolicy\nmetadata: {name: n}\n',
    );
    expect(used).toBe(1);
    expect(notEvaluated.map(({ kind }) => kind)).toEqual(['Secret', 'NetworkPolicy']);
    expect(refused.map(({ name }) => name)).toEqual(['Shop']);
    expect(all.map(({ name, origin }) => [name, origin.file, origin.line])).toEqual([
      ['web', '0.yaml', 1],
      ['s', '1.yaml', 1],
      ['Shop', '1.yaml', 5],
      ['n', '1.yaml', 9],
    ]);
  });

  test('and the later of two with the same identity wins', () => {
    const { cluster, diagnostics } = read(deployment('web', 'app: web'), deployment('web', 'app: other'));
    expect(cluster.workloads.map(({ pods }) => pods[0]?.labels)).toEqual([{ app: 'other' }]);
    expect(diagnostics).toMatchObject([
      { code: 'object-twice', values: { firstFile: '0.yaml', firstLine: 1 }, origin: { file: '1.yaml' } },
    ]);
  });
});

describe('namespaces', () => {
  test('carry their own name as a label (NP-9)', () => {
    const { cluster } = read('apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: a}}\n');
    expect(cluster.namespaces.get('shop')?.labels).toEqual({ team: 'a', 'kubernetes.io/metadata.name': 'shop' });
  });

  test('that are only referred to are made up, and that is an assumption', () => {
    const { cluster, assumptions } = read(deployment('web', 'app: web'));
    expect(cluster.namespaces.get('shop')).toEqual({ name: 'shop', labels: { 'kubernetes.io/metadata.name': 'shop' } });
    expect(assumptions).toEqual([{ code: 'namespace-made-up', values: { namespace: 'shop' } }]);
  });

  test('are default where nothing is written', () => {
    const { cluster, assumptions } = read('apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: b}]}\n');
    expect(cluster.workloads.map(({ id }) => id)).toEqual(['default/web[Pod]']);
    expect(assumptions).toEqual([]);
  });
});

describe('an edit', () => {
  const first = deployment('web', 'app: web');
  const second = deployment('db', 'app: db');

  const policy =
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: lock}\nspec:\n  podSelectr: {}\n  ingress:\n  - ports: [{port: 80}]\n';

  test('reads only the document that it touches', () => {
    const reader = new ManifestReader();
    const before = reader.read([{ name: 'a.yaml', text: `${first}---\n${second}` }]);
    const after = reader.read([{ name: 'a.yaml', text: `${first}---\n${second.replace('image: a', 'image: b')}` }]);
    expect(after.cluster.workloads[1]).toBe(before.cluster.workloads[1]);
    expect(after.cluster.workloads[0]).not.toBe(before.cluster.workloads[0]);
  });

  test('above a document moves its lines', () => {
    const reader = new ManifestReader();
    const before = reader.read([{ name: 'a.yaml', text: `${first}---\n${second}` }]);
    const after = reader.read([{ name: 'a.yaml', text: `# new\n${first}---\n${second}` }]);
    expect(before.cluster.workloads[0]?.origin.line).toBe(11);
    expect(after.cluster.workloads[0]?.origin.line).toBe(12);
  });

  test('gives what a fresh reading gives', () => {
    const reader = new ManifestReader();
    const twice = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  a: x\n  a: y\nodd: 1\n';
    const texts = [
      `${twice}---\n${first}---\n${second}`,
      `${first}---\n${twice}---\n${policy}`,
      `# more\n${policy}---\n${second}`,
      second,
      `${second}---\n${second}`,
      `${first}---\nkind: [\n---\n${second}`,
      first,
      '',
    ];
    const compiler = new PolicyCompiler();
    for (const text of texts) {
      const files = [{ name: 'a.yaml', text }];
      const reading = reader.read(files);
      const fresh = new ManifestReader().read(files);
      expect(plain(reading)).toEqual(plain(fresh));
      expect(plain(compiler.compile(reading.policyObjects))).toEqual(plain(new PolicyCompiler().compile(fresh.policyObjects)));
    }
  });
});

/** Policy objects are left out: they hold the places from which compiling reads. */
function plain(reading: object): object {
  return { ...reading, policyObjects: undefined };
}

describe('what is no manifest yet', () => {
  test.each([
    [
      'a template',
      [['a.yaml', 'kind: Pod\nmetadata:\n  name: {{ .Values.name }}\n---\n{{ if .x }}\nkind: Pod\n{{ end }}']],
      ['helm-source helm template NAME CHART'],
    ],
    [
      'a chart, with everything in it',
      [
        ['web/Chart.yaml', 'apiVersion: v2\nname: web\n'],
        ['web/values.yaml', 'replicas: 1\n'],
        ['web/templates/a.yaml', 'kind: Pod\nmetadata: {name: "{{ .Release.Name }}"}\n'],
        ['web/charts/db/Chart.yaml', 'name: db\n'],
      ],
      ['helm-source helm template NAME ./web'],
    ],
    [
      'a kustomization, with its patches',
      [
        ['k/kustomization.yaml', 'resources: [a.yaml]\npatches:\n- path: ../p/patch.yaml\n'],
        ['p/patch.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: {replicas: 2}\n'],
      ],
      ['kustomize-source kubectl kustomize ./k'],
    ],
  ])('%s is answered with the command to run', (_, files, told) => {
    const { diagnostics, used } = new ManifestReader().read(files.map(([name = '', text = '']) => ({ name, text })));
    expect(diagnostics.map(({ code, values }) => `${code} ${'command' in values ? values.command : ''}`)).toEqual(told);
    expect(used).toBe(0);
  });

  test.each([
    ['apiVersion: v2\nname: web\nversion: 0.1.0\n', 'helm-source'],
    ['resources:\n- a.yaml\n', 'kustomize-source'],
    ['apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n', 'kustomize-source'],
    // A scanner's report: its resources are no paths.
    ['digest: "33"\nresources:\n- scanned: true\n', 'not-an-object'],
  ])('%j is known by its fields where it was pasted', (text, code) => {
    expect(read(text).diagnostics.map((each) => each.code)).toEqual([code]);
  });

  test('objects may stand in a bare list', () => {
    const pods = ['a', 'b'].map((name) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: { containers: [{ name, image: name }] },
    }));
    const { cluster, diagnostics } = read(JSON.stringify([...pods, null, { kind: 'Pod' }], null, 1));
    expect(cluster.workloads.map(({ id }) => id)).toEqual(['default/a[Pod]', 'default/b[Pod]']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['kind-missing']);
  });

  test('braces inside a good manifest are just text', () => {
    const { diagnostics, used } = read(
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: rules}\ndata: {alert: "{{ $labels.pod }} is down"}\n',
    );
    expect(diagnostics).toEqual([]);
    expect(used).toBe(1);
  });

  test.each([
    ['replicas: 2\nimage: web\n', 'not-an-object'],
    ['just some text\n', 'not-an-object'],
    ['kind:Pod\n', 'missing-space'],
    ['apiVersion: v1\nmetadata: {name: x}\n', 'kind-missing'],
    ['kind: Pod\nmetadata: {name: x}\n', 'kind-missing'],
    ['apiVersion: v1\nkind: Deployment\nmetadata: {name: x}\n', 'kind-unknown'],
    ['apiVersion: networking.k8s.io/v1\nkind: NetworkPolicies\nmetadata: {name: x}\n', 'kind-unknown'],
  ])('%j is told of: %s', (text, code) => {
    expect(read(text).diagnostics.map((each) => each.code)).toEqual([code]);
  });
});
