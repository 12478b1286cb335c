import { describe, expect, it } from 'vitest';
import type { Exposure, WorkloadExposure } from '#engine/exposure/exposure.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { wordsFor } from '#words/words.ts';
import { exposureGroups, internetCounts } from './exposure-rows.ts';
import { exposureCsv, exposureMarkdown } from './exposure-text.ts';

const picture = pictureWith({
  endpoints: [workloadOf('web', {}), workloadOf('db', {}), workloadOf('api', {}), { ...workloadOf('gate', {}), namespace: 'edge' }],
});
const [web, db, api, gate] = picture.endpoints.map(({ id }) => id) as [string, string, string, string];

function from(to: Exposure['to'], verdict: Exposure['verdict'], openPorts = ''): Exposure {
  return {
    to,
    verdict,
    ports: PortSet.NONE.toRanges(),
    openPorts,
    open: verdict === 'denied' ? 0 : 1,
    of: 2,
    through: verdict === 'denied' ? [] : ['shop'],
  };
}

function exposed(workload: string, ...exposures: readonly Exposure[]): WorkloadExposure {
  return { workload, exposures, privateWaysIn: [], admits: [] };
}

const exposures = [
  exposed(web, from('other-namespaces', 'denied')),
  exposed(db, from('internet', 'depends')),
  exposed(api, from('internet', 'allowed', '8443')),
  exposed(gate, from('internet', 'partial', '80'), from('nodes', 'allowed')),
];
const all = { namespaces: [], order: 'exposed', onlyInternet: false } as const;

describe('what is open to whom', () => {
  it('counts what is open to the internet, and of what it cannot be said', () => {
    expect(internetCounts(exposures)).toEqual({ open: 2, perhaps: 1 });
  });

  it('comes by namespace, what is open the widest first', () => {
    expect(exposureGroups(picture, exposures, all).map(({ rows }) => rows.map(({ workload }) => workload))).toEqual([
      [api, db, web],
      [gate],
    ]);
  });

  it('comes by name, when that is asked for', () => {
    const groups = exposureGroups(picture, exposures, { ...all, order: 'name' });
    expect(groups.map(({ rows }) => rows.map(({ workload }) => workload))).toEqual([[api, db, web], [gate]]);
  });

  it('can be only what is open to the internet, in some namespaces', () => {
    const groups = exposureGroups(picture, exposures, { ...all, onlyInternet: true, namespaces: ['edge'] });
    expect(groups.flatMap(({ rows }) => rows.map(({ workload }) => workload))).toEqual([gate]);
  });

  it('is the same table as Markdown and for a spreadsheet', () => {
    const groups = exposureGroups(picture, exposures, { ...all, onlyInternet: true });
    expect(exposureMarkdown(picture, groups, wordsFor('en')).split('\n')[2]).toBe(
      `| \`${api}\` | allowed 8443, 1 of 2: shop | no other namespace | no other workload | no node known |`,
    );
    expect(exposureCsv(picture, groups, wordsFor('en')).split('\r\n')[2]).toBe(
      `${gate},"some ports 80, 1 of 2: shop",no other namespace,no other workload,"allowed all ports, 1 of 2: shop"`,
    );
  });
});
