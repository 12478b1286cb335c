import { describe, expect, test } from 'vitest';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { anImageReport } from '#engine/testing/an-image-report.ts';
import { place } from './place.ts';
import { NO_CHOICES, type SecurityChoices } from './placement.ts';

const A = `sha256:${'a'.repeat(64)}`;
const B = `sha256:${'b'.repeat(64)}`;

const deployment = (name: string, images: readonly string[], kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [${images.map((image, at) => `{ name: c${at}, image: "${image}" }`).join(', ')}] }
`;

const pod = (name: string, image: string, imageID: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop }
spec: { containers: [{ name: main, image: "${image}" }] }
status: { containerStatuses: [{ name: main, image: "${image}", imageID: "${imageID}" }] }
`;

function placed(
  documents: readonly string[],
  reports: readonly ImageReport[],
  choices: SecurityChoices = NO_CHOICES,
  described: readonly string[] = [],
) {
  const { cluster } = new ManifestReader().read([{ name: 'all.yaml', text: documents.join('---\n') }]);
  const clusters = described.map((name) => ({ name })) as unknown as SecurityInputs['clusters'];
  return place({ reports, clusters, alerts: [] } as unknown as SecurityInputs, cluster, choices);
}

function matches(documents: readonly string[], report: ImageReport, choices?: SecurityChoices) {
  return placed(documents, [report], choices).reports[0]!.matches.map(({ workload, strength, by, build }) =>
    [workload.replace('shop/', ''), strength, by, ...(build ? [build] : [])].join(' '),
  );
}

const operator = (id: string, image: string, name: string, more: Partial<ImageReport> = {}, kind = 'ReplicaSet') =>
  anImageReport(id, image, { tool: 'Trivy Operator', workload: { namespace: 'shop', kind, name }, ...more });

describe('a report is about', () => {
  const web = deployment('web', ['nginx:1.27']);

  test.each<readonly [string, string, ImageReport, readonly string[]]>([
    ['this tag', web, anImageReport('r#0', 'docker.io/library/nginx:1.27'), ['web[Deployment] 3 tag']],
    ['no image, if it is about a directory of that name', web, anImageReport('r#0', 'nginx:1.27', { about: 'other' }), []],
    ['no other tag', web, anImageReport('r#0', 'nginx:1.26'), []],
    ['no image of that name elsewhere', web, anImageReport('r#0', 'ghcr.io/library/nginx:1.27'), []],
    [
      'this image, by the digest that is pinned',
      deployment('web', [`nginx@${A}`]),
      anImageReport('r#0', `nginx:1@${A}`),
      ['web[Deployment] 1 digest'],
    ],
    [
      'this image, by a digest alone',
      pod('web', 'nginx:1.27', `docker.io/library/nginx@${A}`),
      anImageReport('r#0', { digests: [A] }),
      ['web[Pod] 1 digest'],
    ],
    [
      'this image, without sha256',
      pod('web', 'nginx:1.27', `nginx@${A}`),
      anImageReport('r#0', { digests: ['a'.repeat(64)] }),
      ['web[Pod] 1 digest'],
    ],
    [
      'this image, by its configuration',
      pod('web', 'nginx:1.27', `docker://${A}`),
      anImageReport('r#0', { names: ['x.tar'], imageIds: [A] }),
      ['web[Pod] 1 digest'],
    ],
    [
      'another build of this tag',
      pod('web', 'nginx:1.27', `docker-pullable://nginx@${A}`),
      anImageReport('r#0', `nginx:1.27@${B}`),
      ['web[Pod] 3 tag another'],
    ],
    [
      'this tag, perhaps of another build',
      pod('web', 'nginx:1.27', `nginx@${A}`),
      anImageReport('r#0', { names: ['nginx:1.27'], digests: [B] }),
      ['web[Pod] 3 tag cannot-say'],
    ],
    [
      'this tag, where a configuration says nothing',
      pod('web', 'nginx:1.27', `nginx@${A}`),
      anImageReport('r#0', { names: ['nginx:1.27'], imageIds: [B] }),
      ['web[Pod] 3 tag'],
    ],
    ['this workload', web, operator('r#0', 'nginx:1.27', 'web', {}, 'deployment'), ['web[Deployment] 2 workload']],
    ['the workload of this ReplicaSet', web, operator('r#0', 'nginx:1.27', 'web-8478f8cd55'), ['web[Deployment] 2 workload']],
    ['the workload of this pod', web, operator('r#0', 'nginx:1.27', 'web-8478f8cd55-x2x2x', {}, 'Pod'), ['web[Deployment] 2 workload']],
    ['this workload with another image', web, operator('r#0', 'gcr.io/a/b:2', 'web-8478f8cd55'), ['web[Deployment] 4 other-image']],
    [
      'the configuration of this workload',
      web,
      operator('r#0', '', 'web', { about: 'workload', image: { title: 'x', names: [], digests: [], imageIds: [] } }, 'DEPLOYMENT'),
      ['web[Deployment] 2 workload'],
    ],
    ['this tag, where the workload is not here', web, operator('r#0', 'nginx:1.27', 'other'), ['web[Deployment] 3 tag']],
  ])('%s', (_, document, report, expected) => {
    expect(matches([document], report)).toEqual(expected);
  });

  test('a workload of the namespace default where it names none', () => {
    const here = deployment('web', ['nginx:1']).replace('shop', 'default');
    const report = anImageReport('r#0', 'nginx:1', { workload: { kind: 'Deployment', name: 'web' } });
    expect(placed([here, deployment('web', ['nginx:1'])], [report]).reports[0]!.matches).toMatchObject([
      { workload: 'default/web[Deployment]', strength: 2 },
      { workload: 'shop/web[Deployment]', strength: 3 },
    ]);
  });

  test('images of init containers and ephemeral ones too', () => {
    const text = deployment('web', ['a:1']).replace('containers: [', 'initContainers: [{ name: i, image: "b:1" }], containers: [');
    expect(placed([text], [anImageReport('r#0', 'b:1')]).images).toMatchObject([
      { image: 'a:1', reports: [] },
      { image: 'b:1', reports: ['r#0'] },
    ]);
  });
});

describe('what is only like it', () => {
  const offered = (documents: readonly string[], report: ImageReport) =>
    placed(documents, [report]).offers.map(({ because, here, workloads }) => `${because} ${here} ${workloads.join()}`);

  test.each<readonly [string, string, string, readonly string[]]>([
    ['another tag', 'nginx:1.27', 'nginx:1.26', ['other-tag nginx:1.27 shop/web[Deployment]']],
    ['a digest alone', `nginx@${A}`, 'nginx:1.26', [`other-tag nginx@${A} shop/web[Deployment]`]],
    [
      'another registry',
      'ghcr.io/team/app:1',
      'registry.local/mirror/team/app:2',
      ['other-registry ghcr.io/team/app:1 shop/web[Deployment]'],
    ],
    [
      'another registry and the same tag',
      'ghcr.io/team/app:1',
      'docker.io/app:1',
      ['other-registry ghcr.io/team/app:1 shop/web[Deployment]'],
    ],
    ['one word is not enough', 'ghcr.io/team/controller:1', 'docker.io/other/controller:2', []],
    ['a placeholder', '${HOST}/book/app:1', 'host.example/book/app:1', ['placeholder ${HOST}/book/app:1 shop/web[Deployment]']],
    [
      'a placeholder for the tag',
      'nginx:{{ .Values.tag }}',
      'docker.io/library/nginx:1',
      ['placeholder nginx:{{ .Values.tag }} shop/web[Deployment]'],
    ],
    ['a placeholder that fits everything', '{{ .Values.image }}', 'nginx:1', []],
    ['a placeholder that does not fit', '${HOST}/book/app:1', 'host.example/book/app:2', []],
  ])('is offered, and joins when it is taken: %s', (_, image, name, expected) => {
    const web = deployment('web', [image]);
    const report = anImageReport('r#0', name);
    expect(offered([web], report)).toEqual(expected);
    expect(matches([web], report)).toEqual([]);
    const accepted = placed([web], [report]).offers.map(({ id }) => id);
    expect(matches([web], report, { images: {}, accepted })).toEqual(expected.map(() => 'web[Deployment] 3 accepted'));
  });

  test('two workloads that one name fits are offered, and one is taken', () => {
    const both = [deployment('web', ['a:1']), deployment('web', ['b:1'], 'StatefulSet')];
    const report = anImageReport('r#0', 'a:1', { workload: { namespace: 'shop', kind: '', name: 'web' } });
    expect(offered(both, report)).toEqual([
      'two-candidates shop/web[Deployment] shop/web[Deployment]',
      'two-candidates shop/web[StatefulSet] shop/web[StatefulSet]',
    ]);
    const accepted = ['two-candidates:shop/web:shop/web[Deployment]'];
    expect(matches(both, report, { images: {}, accepted })).toEqual(['web[Deployment] 2 accepted']);
  });

  test('a workload with a placeholder is out of date, until its image is confirmed', () => {
    const web = deployment('web', ['${HOST}/book/app:1']);
    const report = operator('r#0', 'host.example/book/app:1', 'web-8478f8cd55');
    expect(matches([web], report)).toEqual(['web[Deployment] 4 other-image']);
    expect(matches([web], report, { images: {}, accepted: ['placeholder:r#0:${HOST}/book/app:1'] })).toEqual([
      'web[Deployment] 3 accepted',
    ]);
  });
});

describe('of another cluster than the one described', () => {
  const web = deployment('web', ['nginx:1']);
  const arn = 'arn:aws:eks:eu-west-1:123456789012:cluster/lab';
  const eksctl = 'me@lab.eu-west-1.eksctl.io';
  const report = (cluster: string) => anImageReport('r#0', 'nginx:1', { cluster });

  test('a report joins nothing, and is offered', () => {
    const { reports, offers, diagnostics } = placed([web], [report(arn)], NO_CHOICES, ['other']);
    expect(reports[0]!.matches).toEqual([]);
    expect(offers).toMatchObject([
      { id: 'other-cluster:lab', because: 'other-cluster', workloads: ['shop/web[Deployment]'], named: 'lab', here: 'other' },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('a report joins when the reader says so', () => {
    const choices = { images: {}, accepted: ['other-cluster:lab'] };
    expect(placed([web], [report(arn)], choices, ['other']).reports[0]!.matches).toHaveLength(1);
  });

  test.each([[['lab']], [[]], [['other', 'lab']]])('is nothing that it says with %j described', (described) => {
    for (const cluster of [arn, eksctl, 'lab'])
      expect(placed([web], [report(cluster)], NO_CHOICES, described).reports[0]!.matches).toHaveLength(1);
  });
});

describe('a report that names no image', () => {
  const documents = [deployment('web', ['nginx:latest']), deployment('api', ['busybox'])];
  const report = anImageReport('micro.json#0', { digests: [A] }, { tool: 'MicroScanner', about: 'unnamed' });

  test('asks which it is', () => {
    const { diagnostics, offers } = placed(documents, [report]);
    expect(diagnostics).toMatchObject([{ code: 'report-needs-image', values: { tool: 'MicroScanner', file: 'micro.json' } }]);
    expect(offers).toEqual([]);
  });

  test('is about what the reader chose', () => {
    const choices = { images: { 'micro.json#0': 'busybox' }, accepted: [] };
    expect(matches(documents, report, choices)).toEqual(['api[Deployment] 3 chosen']);
    expect(placed(documents, [report], choices).diagnostics).toEqual([]);
  });

  test('asks again when that image is gone', () => {
    const choices = { images: { 'micro.json#0': 'gone:1' }, accepted: [] };
    expect(placed(documents, [report], choices).diagnostics).toMatchObject([{ code: 'report-needs-image' }]);
  });

  test('need not be asked about where a running pod has its digest', () => {
    expect(matches([pod('web', 'nginx:1', `nginx@${A}`)], report)).toEqual(['web[Pod] 1 digest']);
  });
});

describe('out of date', () => {
  const web = deployment('web', ['nginx:1']);

  test('is the older of two reports of one image by one tool', () => {
    const reports = [anImageReport('new#0', 'nginx:1', { at: 2 }), anImageReport('old#0', 'docker.io/nginx:1', { at: 1 })];
    const { reports: all, images, diagnostics } = placed([web], reports);
    expect(all.map(({ matches: [match] }) => match!.supersededBy)).toEqual([undefined, 'new#0']);
    expect(images[0]!.reports).toEqual(['new#0']);
    expect(diagnostics).toMatchObject([
      { code: 'report-stale', values: { because: 'newer-report', report: 'docker.io/nginx:1', other: 'new' } },
    ]);
  });

  test('is not what another tool says, nor what has no time', () => {
    const reports = [
      anImageReport('a#0', 'nginx:1', { at: 2 }),
      anImageReport('b#0', 'nginx:1', { at: 1, tool: 'Aqua' }),
      anImageReport('c#0', 'nginx:1'),
    ];
    expect(placed([web], reports).reports.every(({ matches: [match] }) => match!.supersededBy === undefined)).toBe(true);
  });

  test('is not an older report of the very build that runs', () => {
    const reports = [anImageReport('old#0', `nginx:1@${A}`, { at: 1 }), anImageReport('new#0', `nginx:1@${B}`, { at: 2 })];
    const { reports: all, images } = placed([pod('web', 'nginx:1', `nginx@${A}`)], reports);
    expect(all.map(({ matches: [match] }) => [match!.strength, match!.supersededBy])).toEqual([
      [1, undefined],
      [3, undefined],
    ]);
    expect(images[0]!.reports).toEqual(['old#0']);
  });

  test('is the report of an older ReplicaSet', () => {
    const reports = [operator('old#0', 'nginx:1', 'web-8478f8cd55', { at: 1 }), operator('new#0', 'nginx:1', 'web-7d9f8c6b5d', { at: 2 })];
    expect(placed([web], reports).images[0]!.reports).toEqual(['new#0']);
  });

  test('is what was scanned under another name, and it counts as long as nothing better is known', () => {
    const other = operator('old#0', 'gcr.io/a/nginx:0', 'web-8478f8cd55');
    const { images, diagnostics } = placed([web], [other]);
    expect(images[0]!.reports).toEqual(['old#0']);
    expect(diagnostics).toMatchObject([
      {
        code: 'report-stale',
        values: { because: 'other-image', report: 'gcr.io/a/nginx:0', other: 'nginx:1', workload: 'shop/web[Deployment]' },
      },
    ]);
    expect(placed([web], [other, anImageReport('r#0', 'nginx:1')]).images[0]!.reports).toEqual(['r#0']);
  });
});

describe('of many reports', () => {
  test('one of a sidecar counts for workloads that have none of their own', () => {
    const documents = [deployment('web', ['proxy:1']), deployment('api', ['proxy:1']), deployment('db', ['proxy:1'])];
    const reports = [
      operator('web#0', 'proxy:1', 'web', { at: 1 }, 'Deployment'),
      operator('api#0', 'proxy:1', 'api', { at: 2 }, 'Deployment'),
    ];
    const all = placed(documents, reports).reports.map(({ report, matches: found }) => [
      report.id,
      found.map(({ workload, strength }) => `${workload} ${strength}`),
    ]);
    expect(all).toEqual([
      ['web#0', ['shop/web[Deployment] 2']],
      ['api#0', ['shop/api[Deployment] 2', 'shop/db[Deployment] 3']],
    ]);
  });

  test('what joins nothing is told of once for each image, with the nearest', () => {
    const reports = [anImageReport('a#0', 'nginxx:1'), anImageReport('b#0', 'nginxx:1'), anImageReport('c#0', 'redis:1')];
    expect(placed([deployment('web', ['nginx:1'])], reports).diagnostics.map(({ values }) => values)).toEqual([
      { what: 'image', looked: 'nginxx:1', nearest: 'nginx:1', count: 2 },
      { what: 'image', looked: 'redis:1', nearest: '', count: 1 },
    ]);
  });

  test('a scan that looked for secrets alone is no scan of packages, nor is one that failed', () => {
    const reports = [anImageReport('a#0', 'nginx:1', { only: 'secrets' }), anImageReport('b#0', 'nginx:1', { failure: 'no access' })];
    expect(placed([deployment('web', ['nginx:1'])], reports).images).toMatchObject([{ image: 'nginx:1', reports: [] }]);
  });

  test('a thousand of one image on a thousand workloads join their own alone', () => {
    const names = Array.from({ length: 1000 }, (_, at) => `app${at}`);
    const documents = names.map((name) => deployment(name, [`${name}:1`, 'proxy:1']));
    const reports = names.flatMap((name) => [
      operator(`${name}#0`, `${name}:1`, name, {}, 'Deployment'),
      operator(`${name}#1`, 'proxy:1', name, {}, 'Deployment'),
      anImageReport(`${name}#2`, `nowhere-${name}:1`),
    ]);
    const { cluster } = new ManifestReader().read([{ name: 'all.yaml', text: documents.join('---\n') }]);
    const { reports: all } = place({ reports, clusters: [], alerts: [] } as unknown as SecurityInputs, cluster, NO_CHOICES);
    expect(all.reduce((sum, { matches: found }) => sum + found.length, 0)).toBe(2000);
  });
});
