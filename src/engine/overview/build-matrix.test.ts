import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyze } from '#engine/analyze.ts';
import { VERDICTS } from '#engine/model/verdict.ts';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { toDocuments } from '#engine/testing/plain-objects.ts';
import { randomCluster } from '#engine/testing/random-cluster.ts';
import { pageOfPairs } from './all-pairs.ts';
import { buildMatrix } from './build-matrix.ts';
import { describeConnection } from './describe-connection.ts';
import { MATRIX_ORDERS, type CellLook, type Matrix, type MatrixQuery } from './matrix.ts';

const PLAIN: MatrixQuery = { order: 'namespace', closed: 'auto', namespaces: [], onlyNeeded: false };

function workload(name: string, port?: number, env?: string): string {
  const [namespace, own] = name.split('/');
  const ports = port === undefined ? '' : `, ports: [{containerPort: ${port}}]`;
  const variables = env === undefined ? '' : `, env: [{name: TARGET, value: "${env}"}]`;
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${own}, namespace: ${namespace}}
spec:
  selector: {matchLabels: {app: ${own}}}
  template:
    metadata: {labels: {app: ${own}}}
    spec: {containers: [{name: main, image: main${ports}${variables}}]}
`;
}

function service(name: string, port: number, type = 'ClusterIP', more = ''): string {
  const [namespace, own] = name.split('/');
  return `apiVersion: v1
kind: Service
metadata: {name: ${own}, namespace: ${namespace}}
spec: {type: ${type}, selector: {app: ${own}}, ports: [{port: ${port}}]${more}}
`;
}

function policy(name: string, spec: string): string {
  const [namespace, own] = name.split('/');
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${own}, namespace: ${namespace}}
spec: ${spec}
`;
}

const SHOP = [
  workload('shop/web', 8080, 'db.data:5432'),
  workload('shop/cart', 8080, 'db.data:5432'),
  workload('data/db', 5432),
  service('shop/web', 8080, 'LoadBalancer', ', externalTrafficPolicy: Local'),
  service('data/db', 5432),
  policy(
    'data/db-lock',
    '{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}], ports: [{port: 5432}]}]}',
  ),
];

function matrixOf(documents: readonly string[], query: Partial<MatrixQuery> = {}): Matrix {
  return buildMatrix(analyzed(documents), { ...PLAIN, ...query });
}

function analyzed(documents: readonly string[]): Analysis {
  return analyze([{ name: 'all.yaml', text: documents.join('---\n') }]);
}

function names(ends: Matrix['rows']): readonly string[] {
  return ends.map(({ id }) => id.replace(/\[\w+\]/, ''));
}

/** The cell as a picture: mark, ports, `!` where it is needed. */
function cell(matrix: Matrix, row: string, column: string): string {
  const look = lookAt(matrix, names(matrix.rows).indexOf(row), names(matrix.columns).indexOf(column));
  const counts = look.counts ? ` ${VERDICTS.map((each) => look.counts![each]).join('/')}` : '';
  const needed = look.neededDenied ? ' needed!' : look.needed ? ' needed' : '';
  return `${look.kind}${look.ports && ` ${look.ports}`}${counts}${needed}`;
}

function lookAt(matrix: Matrix, row: number, column: number): CellLook {
  return matrix.looks[matrix.cells[row * matrix.columns.length + column]!]!;
}

describe('rows and columns', () => {
  test('follow each other by namespace and name; ways in and the outside come first among rows, the outside last among columns', () => {
    const { rows, columns } = matrixOf(SHOP);
    expect(names(rows)).toEqual(['way-in:shop/web', 'data/db', 'shop/cart', 'shop/web']);
    expect(names(columns)).toEqual(['data/db', 'shop/cart', 'shop/web', 'external:0.0.0.0/0']);
  });

  test('parts of the outside that no pod tells from the internet are shown with it', () => {
    const { columns } = matrixOf(SHOP);
    expect(columns.at(-1)).toMatchObject({ also: ['external:::/0'] });
  });

  test('a block that a rule tells apart has a column of its own, and a row only where it sends otherwise', () => {
    const { rows, columns } = matrixOf([
      ...SHOP,
      policy('shop/out', '{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 203.0.113.0/24}}]}]}'),
    ]);
    expect(names(columns)).toContain('external:203.0.113.0/24');
    expect(names(rows)).not.toContain('external:203.0.113.0/24');
  });

  test('only the namespaces in scope, and the outside, are shown', () => {
    const { rows, columns } = matrixOf(SHOP, { namespaces: ['data'] });
    expect(names(rows)).toEqual(['external:0.0.0.0/0', 'data/db']);
    expect(names(columns)).toEqual(['data/db', 'external:0.0.0.0/0']);
  });

  test('without manifests there are none', () => {
    expect(matrixOf([''])).toMatchObject({ rows: [], columns: [], needed: { pairs: 0, denied: 0 } });
  });
});

describe('a cell', () => {
  const matrix = matrixOf(SHOP);
  test.each([
    ['holds the ports that get through', 'shop/web', 'data/db', 'allowed 5432 needed'],
    ['says that what is needed is denied', 'shop/cart', 'data/db', 'denied needed!'],
    ['says that no policy has a say', 'data/db', 'shop/cart', 'no-policy'],
    ['of one and the same end is empty', 'shop/web', 'shop/web', 'self'],
    ['of a way in holds the ports of the pod behind it', 'way-in:shop/web', 'shop/web', 'no-policy 8080'],
    ['says that nothing exposes a workload', 'way-in:shop/web', 'data/db', 'no-way-in'],
    ['between two parts of the outside is nothing', 'way-in:shop/web', 'external:0.0.0.0/0', 'none'],
    ['leads out', 'data/db', 'external:0.0.0.0/0', 'no-policy'],
  ])('%s', (_, row, column, text) => {
    expect(cell(matrix, row, column)).toBe(text);
  });

  test('counts what is needed, and what of it is denied', () => {
    expect(matrix.needed).toEqual({ pairs: 2, denied: 1 });
  });

  test('is blank where nothing needs the pair, if only what is needed is asked for', () => {
    const needed = matrixOf(SHOP, { onlyNeeded: true });
    expect(cell(needed, 'shop/cart', 'data/db')).toBe('denied needed!');
    expect(cell(needed, 'data/db', 'shop/cart')).toBe('none');
    expect(cell(needed, 'way-in:shop/web', 'data/db')).toBe('none');
  });

  test('of an Ingress is needed, as the graph says', () => {
    const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: front, namespace: data}
spec: {defaultBackend: {service: {name: db, port: {number: 5432}}}}
`;
    const matrix = matrixOf([...SHOP, ingress, policy('data/closed', '{podSelector: {}}')]);
    expect(cell(matrix, 'way-in:Ingress data/front', 'data/db')).toBe('depends needed');
    expect(matrix.needed).toEqual({ pairs: 3, denied: 1 });
    expect(cell(matrixOf([...SHOP, ingress], { onlyNeeded: true }), 'way-in:Ingress data/front', 'data/db')).toContain('needed');
  });

  test('of a name outside as a source: nothing is known to come from it', () => {
    const names = `apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: names}
spec:
  tier: Admin
  priority: 1
  subject: {namespaces: {}}
  egress: [{action: Accept, to: [{domainNames: [api.example.com]}]}]
`;
    const documents = [...SHOP, names];
    const matrix = matrixOf(documents);
    expect(cell(matrix, 'external:api.example.com', 'data/db')).toBe('no-way-in');
    expect(cell(matrix, 'data/db', 'external:api.example.com')).toBe('allowed');
    const { evaluation } = analyzed(documents);
    const from = new Set(
      pageOfPairs(evaluation, { verdicts: new Set(VERDICTS), inScope: () => true }, 0, 1000).pairs.map(([source]) => source),
    );
    expect(from).not.toContain(evaluation.endpoint('external:api.example.com')!.index);
  });

  test('of a way in that lets some addresses in does not speak of ports', () => {
    const some = matrixOf([
      ...SHOP,
      policy('shop/web-in', '{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]}'),
    ]);
    const at = names(some.columns).indexOf('shop/web');
    expect(lookAt(some, 0, at)).toMatchObject({ kind: 'partial', someAddresses: true });
  });
});

describe('a closed namespace', () => {
  const matrix = matrixOf(SHOP, { closed: ['shop'] });
  test('is one row and one column', () => {
    expect(names(matrix.rows)).toEqual(['way-in:shop/web', 'data/db', 'namespace:shop']);
    expect(matrix.closed).toEqual(['shop']);
  });
  test.each([
    ['counts its pairs by verdict', 'namespace:shop', 'data/db', 'mixed 1/0/1/0 needed!'],
    ['is said in one mark where all are alike', 'data/db', 'namespace:shop', 'allowed 2/0/0/0'],
    ['counts the pairs inside of it, but none of an end with itself', 'namespace:shop', 'namespace:shop', 'allowed 2/0/0/0'],
    ['is reached by a way in as far as that leads', 'way-in:shop/web', 'namespace:shop', 'allowed 1/0/0/0'],
  ])('%s', (_, row, column, text) => {
    expect(cell(matrix, row, column)).toBe(text);
  });
  test('with one workload has no pairs with itself', () => {
    expect(cell(matrixOf(SHOP, { closed: ['data'] }), 'namespace:data', 'namespace:data')).toBe('self');
  });
  test('counts only what is needed, if only that is asked for', () => {
    const needed = matrixOf([...SHOP, workload('shop/idle')], { closed: ['shop'], onlyNeeded: true });
    expect(cell(needed, 'namespace:shop', 'data/db')).toBe('mixed 1/0/1/0 needed!');
  });

  test('is what all namespaces are where there are too many workloads to read', () => {
    const many = analyze(generateManifests({ seed: 3, workloads: 320, policies: 60, namespaces: 9 }));
    expect(buildMatrix(many, PLAIN).closed).toHaveLength(9);
    expect(buildMatrix(many, { ...PLAIN, closed: [] }).closed).toEqual([]);
  });

  test('is what the largest stay where there would be too many rows', () => {
    const many = analyze(generateManifests({ seed: 3, workloads: 3100, policies: 20, namespaces: 9 }));
    const { rows, heldClosed } = buildMatrix(many, { ...PLAIN, closed: [] });
    expect(heldClosed).toBe(1);
    expect(rows.length).toBeLessThan(3050);
  });
});

describe('the order', () => {
  const documents = [
    ...['a', 'b', 'c', 'd'].map((name) => workload(`shop/${name}`, 80)),
    policy('shop/no-way-out', '{podSelector: {matchExpressions: [{key: app, operator: In, values: [a, c]}]}, policyTypes: [Egress]}'),
  ];
  test('by similarity puts rows together that nothing tells apart', () => {
    expect(names(matrixOf(documents, { order: 'similarity' }).rows.slice(1))).toEqual(['shop/b', 'shop/d', 'shop/a', 'shop/c']);
  });
  test('by what is allowed begins with the most open', () => {
    expect(
      names(matrixOf([...documents, policy('shop/lock-d', '{podSelector: {matchLabels: {app: d}}}')], { order: 'allowed' }).columns),
    ).toEqual(['shop/a', 'shop/b', 'shop/c', 'shop/d', 'external:0.0.0.0/0']);
  });
  test('moves cells with their rows and columns', () => {
    const plain = matrixOf(SHOP);
    for (const order of MATRIX_ORDERS) {
      const other = matrixOf(SHOP, { order });
      for (const row of names(plain.rows))
        for (const column of names(plain.columns)) expect(cell(other, row, column)).toBe(cell(plain, row, column));
    }
  });
});

test('the matrix says of every pair what the evaluator says', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCluster, fc.constantFrom(...MATRIX_ORDERS), (cluster, order) => {
      const analysis = analyze([{ name: 'all.yaml', text: toDocuments(cluster).join('\n---\n') }]);
      const { evaluation } = analysis;
      const matrix = buildMatrix(analysis, { ...PLAIN, order });
      matrix.rows.forEach((from, row) =>
        matrix.columns.forEach((to, column) => {
          const look = lookAt(matrix, row, column);
          if (look.kind === 'no-way-in' || from.kind === 'way-in' || from.id === to.id) return;
          if (from.kind === 'external' && to.kind === 'external') return expect(look.kind).toBe('none');
          for (const source of [from.id, ...alsoOf(from)])
            for (const destination of [to.id, ...alsoOf(to)]) {
              const said = describeConnection(evaluation.endpoint(source)!.index, evaluation.endpoint(destination)!.index, evaluation);
              expect(look.kind).toBe(said.noPolicy ? 'no-policy' : said.verdict);
            }
          return undefined;
        }),
      );
    }),
    { numRuns: 300 },
  );
});

function alsoOf(end: Matrix['rows'][number]): readonly string[] {
  return 'also' in end ? (end.also ?? []) : [];
}
