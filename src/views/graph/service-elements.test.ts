import { describe, expect, test } from 'vitest';
import type { ServiceCard, ServiceClient, ServiceRoute } from '#engine/overview/picture.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { collapse, NOTHING_OPENED } from './collapse.ts';
import { graphElements } from './elements.ts';
import { connection, neededOn, pictureOf, workload } from './graph-fixtures.ts';
import { highlightOf } from './highlight.ts';
import { forClient } from './service-elements.ts';

const ORIGIN = { file: 'test.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };
const web = workload('shop', 'web');
const stable = workload('shop', 'stable');
const canary = workload('shop', 'canary');

function route(destination: string, verdict: Verdict): ServiceRoute {
  return { destination, protocol: 'TCP', port: 80, podPort: 8080, verdict };
}

function api(parts: Partial<ServiceCard> = {}): ServiceCard {
  const client: ServiceClient = {
    source: web.id,
    verdict: 'partial',
    routes: [route(stable.id, 'allowed'), route(canary.id, 'denied')],
  };
  return {
    id: 'service:shop/api',
    namespace: 'shop',
    name: 'api',
    type: 'ClusterIP',
    headless: false,
    by: 'selector',
    ports: [{ protocol: 'TCP', port: 80, targetPort: 'http', resolved: 8080 }],
    outside: [],
    backends: [stable.id, canary.id],
    clients: [client],
    origin: ORIGIN,
    ...parts,
  };
}

function needed(verdict: Verdict, service = 'shop/api 80') {
  const [need] = neededOn(8080, verdict).needed!;
  return { needed: [{ ...need!, service }] };
}

const open = connection(web, stable, 'allowed', needed('allowed'));
const shut = connection(web, canary, 'denied', needed('denied'));
const picture = (services: readonly ServiceCard[] = [api()], connections = [open, shut]) => ({
  ...pictureOf([web, stable, canary], connections),
  services,
});
const arrows = ({ edges }: ReturnType<typeof graphElements>) => edges.map(({ source, target, look }) => `${source} ${look} ${target}`);

describe('a Service with several workloads behind it', () => {
  test('stands between its clients and its backends, in the place of the straight edges', () => {
    expect(arrows(graphElements(picture()))).toEqual([
      `${web.id} partial service:shop/api`,
      `service:shop/api allowed ${stable.id}`,
      `service:shop/api allowed ${canary.id}`,
    ]);
  });

  test('keeps the connections that its edge stands for, and is loud where one of them is needed and denied', () => {
    const [edge] = graphElements(picture()).edges;
    expect(edge?.connections).toEqual([open, shut]);
    expect(edge?.loud).toBe(true);
  });

  test('leaves an edge that is needed for something else too', () => {
    const direct = connection(web, stable, 'allowed', needed('allowed', 'shop/stable 8080'));
    expect(arrows(graphElements(picture([api()], [direct, shut])))).toContain(`${web.id} allowed ${stable.id}`);
  });

  test('has lines without a verdict, which take the color of the client that is looked at', () => {
    const { edges } = graphElements(picture());
    const behind = (client?: string) =>
      forClient(edges, client).flatMap(({ behind: line, look }) => (line ? [line.plain ? 'plain' : look] : []));
    expect(behind()).toEqual(['plain', 'plain']);
    expect(behind(web.id)).toEqual(['allowed', 'denied']);
    expect(behind(stable.id)).toEqual(['plain', 'plain']);
  });

  test('keeps what is on its other side in sight', () => {
    const model = graphElements(picture());
    const kept = (id: string) => [...highlightOf(model, model.edges, { kind: 'endpoint', id })!.keptCards].toSorted();
    const all = ['service:shop/api', canary.id, stable.id, web.id].toSorted();
    expect(kept(web.id)).toEqual(all);
    expect(kept('service:shop/api')).toEqual(all);
    expect(kept(canary.id)).toEqual(['service:shop/api', canary.id, web.id].toSorted());
  });

  test('is kept with the one backend that a selected pair is about', () => {
    const model = graphElements(picture());
    const { keptEdges } = highlightOf(model, model.edges, { kind: 'connection', source: web.id, destination: canary.id })!;
    expect([...keptEdges]).toEqual([`${web.id} → service:shop/api`, `service:shop/api → ${canary.id}`]);
  });

  test('goes into the card of its closed namespace', () => {
    const client = workload('front', 'client');
    const parts = picture(
      [api({ clients: [{ ...api().clients[0]!, source: client.id }] })],
      [connection(client, stable, 'allowed', needed('allowed'))],
    );
    const model = graphElements({ ...parts, ...pictureOf([client, stable, canary], parts.connections), services: parts.services });
    const { model: folded } = collapse(model, { ...NOTHING_OPENED, closedNamespaces: new Set(['shop']) });
    expect(folded.cards.map(({ id }) => id)).toEqual([client.id, 'namespace:shop']);
    expect(folded.cardOf.get('service:shop/api')).toBe('namespace:shop');
    expect(folded.edges.map(({ target }) => target)).toEqual(['namespace:shop']);
  });
});

test('a Service with nothing behind it has an edge that is no pair of workloads', () => {
  const lost = api({ backends: [], clients: [{ source: web.id, verdict: 'depends', routes: [] }] });
  const [edge] = graphElements(picture([lost], [])).edges;
  expect(edge).toMatchObject({ target: 'service:shop/api', look: 'depends', loud: false });
  expect(edge?.connections.map(({ destination }) => destination)).toEqual(['service:shop/api']);
});

test('a Service of a namespace that is not shown is drawn only where one who is shown uses it', () => {
  const other = workload('other', 'job');
  const parts = { ...pictureOf([web, stable, canary, other], [open, shut]), services: [api()] };
  const ids = (namespace: string) => graphElements(parts, [namespace]).cards.map(({ id }) => id);
  expect(ids('shop')).toContain('service:shop/api');
  expect(ids('other')).not.toContain('service:shop/api');
});
