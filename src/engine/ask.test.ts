import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { connectionsOf, explainById, listConnections, pictureOf } from '#engine/ask.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';

const pod = (name: string, labels: string, more = '') => `
apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop, labels: { ${labels} } }
spec: { containers: [{ name: main, image: x${more} }] }
---`;

const policy = (name: string, spec: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: shop }
spec: ${spec}
---`;

const read = (text: string, profile = enforcementProfile()) => analyze([{ name: 'a.yaml', text }], profile);

const WEB = pod('web', 'app: web, tier: frontend');
const API = pod('api', 'app: api, tier: backend');
const DB = pod('db', 'app: db', ', ports: [{ containerPort: 5432 }]');
const FROM_BACKEND = policy(
  'db-clients',
  '{ podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ podSelector: { matchLabels: { tier: backend } } }], ports: [{ port: 5432 }] }] }',
);
const LOCKED = read(WEB + API + DB + FROM_BACKEND);

describe('the picture', () => {
  test('draws what a rule lets in, and a refused neighbor beside it', () => {
    const drawn = pictureOf(LOCKED).connections.map(({ source, destination, verdict }) => `${source} ${verdict} ${destination}`);
    expect(drawn).toEqual(['shop/api[Pod] allowed shop/db[Pod]', 'shop/web[Pod] denied shop/db[Pod]']);
  });

  test('counts an object that is given twice once, whatever its kind', () => {
    expect(pictureOf(read(WEB + FROM_BACKEND + WEB + FROM_BACKEND)).objects.used).toBe(2);
  });

  test('counts all pairs, drawn or not', () => {
    const { totals } = pictureOf(LOCKED);
    // Three pods with each other, and each either way with the two families of the outside.
    expect(totals.pairs).toBe(3 * 2 + 3 * 2 * 2);
    expect(totals.allowed + totals.partial + totals.denied + totals.depends).toBe(totals.pairs);
  });

  test('draws a small cluster without policies and needs whole', () => {
    expect(pictureOf(read(WEB + DB)).connections.map(({ noPolicy }) => noPolicy)).toEqual([true, true]);
  });

  test('puts what is needed and denied first', () => {
    const service =
      '\napiVersion: v1\nkind: Service\nmetadata: { name: db, namespace: shop }\nspec: { selector: { app: db }, ports: [{ port: 5432 }] }\n---';
    const needy = pod('web', 'app: web', ', env: [{ name: DATABASE_URL, value: "postgres://db:5432/x" }]');
    const { connections, neededDenied } = pictureOf(read(needy + API + DB + FROM_BACKEND + service));
    expect(neededDenied).toBe(1);
    expect(connections[0]).toMatchObject({ source: 'shop/web[Pod]', destination: 'shop/db[Pod]', verdict: 'denied', deniedAt: 'arriving' });
    expect(connections[0]!.needed).toMatchObject([{ by: 'env DATABASE_URL', verdict: 'denied', port: 5432, service: 'shop/db 5432' }]);
  });

  test('says on which ports where some are open', () => {
    const two = pod('db', 'app: db', ', ports: [{ containerPort: 5432 }, { containerPort: 9187 }]');
    const { connections } = pictureOf(read(API + two + FROM_BACKEND));
    expect(connections[0]).toMatchObject({ verdict: 'partial', allPorts: 'partial', openPorts: '5432', declaredPorts: '5432, 9187' });
  });
});

describe('an explanation', () => {
  test('names the rule that lets the traffic in, from 1', () => {
    const { ingress, egress } = explainById(LOCKED, 'shop/api[Pod]', 'shop/db[Pod]')!;
    expect(egress.reasons).toMatchObject([{ kind: 'not-isolated' }]);
    expect(ingress.reasons).toMatchObject([{ kind: 'rule', action: 'allow', rule: { policyName: 'db-clients', rule: 1 } }]);
  });

  test('names the isolating policies, and the nearest miss with the value found', () => {
    const { ingress } = explainById(LOCKED, 'shop/web[Pod]', 'shop/db[Pod]')!;
    expect(ingress.reasons).toMatchObject([{ kind: 'isolated', policies: [{ policyName: 'db-clients' }] }]);
    expect(ingress.nearest!.checks).toMatchObject([
      { what: 'namespace', passed: true },
      {
        what: 'pod',
        passed: false,
        requirement: 'tier=backend',
        label: { key: 'tier', wanted: ['backend'], found: 'frontend' },
        matches: { some: 1, all: 3 },
      },
      { what: 'port', passed: true, requirement: 'TCP 5432' },
    ]);
  });

  test('says of an address outside that a selector of pods never matches it', () => {
    const { ingress } = explainById(LOCKED, 'external:0.0.0.0/0', 'shop/db[Pod]')!;
    expect(ingress.nearest!.checks).toMatchObject([{ passed: false, notAPod: 'external' }, { what: 'port' }]);
  });

  test('says that nothing enforces the policies', () => {
    const open = read(WEB + DB + FROM_BACKEND, enforcementProfile('none'));
    const { connection, ingress } = explainById(open, 'shop/web[Pod]', 'shop/db[Pod]')!;
    expect(connection.verdict).toBe('allowed');
    expect(ingress.reasons).toMatchObject([{ kind: 'exempt', because: 'not-enforced' }]);
  });

  test('is not there for ends that nobody knows', () => {
    expect(explainById(LOCKED, 'shop/web[Pod]', 'shop/nobody[Pod]')).toBeUndefined();
  });
});

describe('a list of connections', () => {
  const everything = { verdicts: new Set(['allowed', 'partial', 'denied', 'depends'] as const), inScope: () => true };

  test('comes in windows, with the number of all', () => {
    const whole = listConnections(LOCKED, everything, 0, 100);
    const parts = [0, 7, 14].flatMap((offset) => listConnections(LOCKED, everything, offset, 7).rows);
    expect(whole.total).toBe(18);
    expect(parts.map(({ source, destination }) => [source, destination])).toEqual(
      whole.rows.map(({ source, destination }) => [source, destination]),
    );
  });

  test('counts every verdict, whatever is asked for', () => {
    const { rows, total, counts } = listConnections(LOCKED, { ...everything, verdicts: new Set(['denied'] as const) }, 0, 100);
    expect(rows.every(({ verdict }) => verdict === 'denied')).toBe(true);
    expect(counts.denied).toBe(total);
    expect(counts.allowed).toBeGreaterThan(0);
  });

  test('of one endpoint holds both ways and no other', () => {
    const { rows } = connectionsOf(LOCKED, 'shop/db[Pod]', 100);
    expect(rows.length).toBe(8);
    expect(rows.every(({ source, destination }) => source === 'shop/db[Pod]' || destination === 'shop/db[Pod]')).toBe(true);
  });
});
