import { gzipSync, strToU8, zipSync } from 'fflate';
import { createTar } from 'nanotar';
import { describe, expect, test } from 'vitest';
import { unpack } from './unpack.ts';

const POD = 'apiVersion: v1\nkind: Pod\n';

describe('dropped files', () => {
  test.each([
    ['UTF-8', strToU8(POD)],
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(POD)])],
    ['UTF-16, low byte first', new Uint8Array([0xff, 0xfe, ...Array.from(POD).flatMap((letter) => [letter.charCodeAt(0), 0])])],
    ['UTF-16, high byte first', new Uint8Array([0xfe, 0xff, ...Array.from(POD).flatMap((letter) => [0, letter.charCodeAt(0)])])],
  ])('are read as %s', (_, bytes) => {
    expect(unpack([{ name: 'a.yaml', bytes }])).toEqual({ files: [{ name: 'a.yaml', text: POD }], diagnostics: [] });
  });

  test('keep their folders, in every language', () => {
    const text = '# 웹 서버\n';
    expect(unpack([{ name: 'apps/웹.yml', bytes: strToU8(text) }]).files).toEqual([{ name: 'apps/웹.yml', text }]);
  });

  test('of one name are told apart', () => {
    const { files } = unpack([
      { name: 'a.yaml', bytes: strToU8('a') },
      { name: 'a.yaml', bytes: strToU8('b') },
    ]);
    expect(files.map(({ name }) => name)).toEqual(['a.yaml', 'a (2).yaml']);
  });

  test.each([
    ['README.md', 'file-skipped'],
    ['logo.png', 'file-skipped'],
    ['.DS_Store', ''],
    ['apps/._web.yaml', ''],
    ['repo/.github/ci.yaml', ''],
    ['__MACOSX/web.yaml', ''],
  ])('%s is left out: %j', (name, code) => {
    const { files, diagnostics } = unpack([{ name, bytes: strToU8('a: 1') }]);
    expect(files).toEqual([]);
    expect(diagnostics.map((each) => each.code).join()).toBe(code);
  });

  test('that hold no text are left out, whatever their ending', () => {
    const bytes = new Uint8Array([0x93, 0x61, 0x00, 0x0a, 0x62]);
    expect(unpack([{ name: 'image.yaml', bytes }])).toMatchObject({ files: [], diagnostics: [{ code: 'file-skipped' }] });
  });

  test.each(['manifests', 'pod.txt', '/home/me/.cache/pod.yaml', '../other/pod.yaml'])(
    '%s is read, for it reads like a manifest or was named on purpose',
    (name) => {
      expect(unpack([{ name, bytes: strToU8(POD) }]).files.map((file) => file.name)).toEqual([name]);
    },
  );

  test.each([
    ['alerts.log', '12:00:00.000000000: Notice A shell was spawned (user=root)'],
    ['build.txt', 'Step 1/2\n{\n  "scan_started": {}\n}'],
    ['findings.csv', 'CVE ID,CVE Severity\nCVE-2020-0001,High\n'],
    ['scan.sarif', '{"version": "2.1.0", "runs": []}'],
    ['deployment.yaml.template', POD],
    ['stack', 'Resources:\n  Cluster:\n    Type: AWS::EKS::Cluster\n'],
    ['alerts.dat', '{"rule": "A shell was spawned", "priority": "Notice"}'],
    ['falco.ndjson', '{"rule": "A shell was spawned", "priority": "Notice"}'],
  ])('%s is read for what it holds, also where it lies in a folder', (name, text) => {
    for (const found of [true, false])
      expect(unpack([{ name, bytes: strToU8(text), found }])).toEqual({ files: [{ name, text }], diagnostics: [] });
  });

  test.each(['LICENSE', 'notes/todo.txt', 'README.md', 'people.csv', 'server.log', 'settings.template'])(
    '%s that lies in a folder and holds something else is passed over in silence',
    (name) => {
      expect(unpack([{ name, bytes: strToU8('Anything, else\n1, 2\n'), found: true }])).toEqual({ files: [], diagnostics: [] });
    },
  );

  test.each(['server.log', 'data.csv', 'scan.jsonl', 'answer.out'])('%s that somebody gave is told of, by whoever reads it', (name) => {
    expect(unpack([{ name, bytes: strToU8('Anything') }]).files).toEqual([{ name, text: 'Anything' }]);
  });

  test('that are left out together are told of together', () => {
    const { diagnostics } = unpack(['a.md', 'b.md', 'c.md', 'd.md'].map((name) => ({ name, bytes: strToU8('x') })));
    expect(diagnostics).toMatchObject([{ code: 'files-skipped', severity: 'info', values: { count: 4, files: 'a.md, b.md, c.md' } }]);
  });
});

describe('archives', () => {
  const zip = zipSync({
    'apps/web.yaml': strToU8(POD),
    'apps/logo.png': new Uint8Array([1, 0, 2]),
    '__MACOSX/apps/._web.yaml': strToU8('x'),
    '.git/config.yaml': strToU8('x'),
  });
  const tar = gzipSync(
    createTar([
      { name: './apps/web.yaml', data: POD },
      { name: 'apps/.DS_Store', data: 'x' },
    ]),
  );

  test.each([
    ['bundle.zip', zip],
    ['bundle.tar.gz', tar],
    ['bundle.TGZ', tar],
  ])('%s', (name, bytes) => {
    expect(unpack([{ name, bytes }]).files).toEqual([{ name: 'apps/web.yaml', text: POD }]);
  });

  test.each([
    ['not a zip', 'a.zip', strToU8('hello'), 'archive-unreadable'],
    ['half a zip', 'a.zip', zip.slice(0, 40), 'archive-unreadable'],
    ['not gzipped', 'a.tgz', strToU8('hello'), 'archive-unreadable'],
    ['half a gzip', 'a.tar.gz', tar.slice(0, 20), 'archive-unreadable'],
    ['a bomb of zeros', 'a.tar.gz', gzipSync(new Uint8Array(210_000_000), { level: 1 }), 'archive-too-large'],
    [
      'too many files',
      'a.zip',
      zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`${at}.yaml`, new Uint8Array()]))),
      'archive-too-many-files',
    ],
  ])('%s is refused in words', (_, name, bytes, code) => {
    const { files, diagnostics } = unpack([
      { name, bytes },
      { name: 'good.yaml', bytes: strToU8(POD) },
    ]);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(files.map((file) => file.name)).toEqual(['good.yaml']);
  });
});
