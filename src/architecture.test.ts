import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/**
 * The rooms in import order: a file imports from its own room and from the rooms before it. Rooms in one row do not
 * know each other. A file of a room that is not named here belongs to the nearest folder above that is.
 */
const ROOMS: readonly (readonly string[])[] = [
  ['engine/model'],
  ['engine/rules'],
  ['engine/manifest'],
  ['engine/policy-apis'],
  ['engine/security'],
  ['engine/placing'],
  ['engine/plugins'],
  ['engine/backends'],
  ['engine/evaluate'],
  ['engine/needs'],
  ['engine/overview'],
  ['engine/explain'],
  ['engine/eks'],
  ['engine/lint'],
  ['engine'],
  ['engine/secured'],
  ['engine/edit'],
  ['engine/compare'],
  ['engine/exposure'],
  ['engine/expectations'],
  ['engine/paths'],
  ['engine/remedy'],
  ['engine/risk'],
  ['words'],
  ['export'],
  ['cli', 'worker'],
  ['state'],
  ['ui'],
  ['views'],
  ['.'],
];

/** They serve the tests of every room of the engine, and no code imports them. */
const TEST_ROOMS = ['engine/testing', 'engine/golden'];

const FORBIDDEN_FOLDERS = ['utils', 'helpers', 'common', 'types', 'lib', 'hooks', 'shared', 'services', 'misc'];

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));
const imports = files.flatMap(importsOf);
const imported = imports.filter(({ specifier }) => specifier.startsWith('#') || specifier.startsWith('.'));

describe('the import rule', () => {
  test('there are imports to check', () => {
    expect(imported.length).toBeGreaterThan(50);
    expect(ROOMS.flat().filter((room) => room !== '.' && !files.some((file) => roomOf(file) === room))).toEqual([]);
  });

  test('every file stands in a room', () => {
    const known = [...ROOMS.flat(), ...TEST_ROOMS];
    expect(files.filter((file) => !known.includes(roomOf(file)))).toEqual([]);
  });

  test('a file imports from its own room and from the rooms before it', () => {
    const breaches = imported.filter(({ file, target }) => !isTest(file) && !mayImport(roomOf(file), roomOf(target)));
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('one policy API does not import another', () => {
    const folderOf = (file: string) => /^engine\/policy-apis\/[^/]+\//.exec(file)?.[0] ?? '';
    // What several of them read alike stands in a folder that compiles no kind of its own.
    const apiOf = (file: string) => (files.includes(`${folderOf(file)}compile.ts`) ? folderOf(file) : undefined);
    const breaches = imported.filter(({ file, target }) => apiOf(file) && apiOf(target) && apiOf(file) !== apiOf(target));
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('one source of security inputs does not import another', () => {
    // A folder with a file of its own name. What several read alike stands above them: in scans, alerts, descriptions.
    const sourceOf = (file: string) => {
      const [folder, name] = /^engine\/security\/[^/]+\/([^/]+)\//.exec(file) ?? [];
      return name !== undefined && files.includes(`${folder}${name}.ts`) ? name : undefined;
    };
    expect(new Set(files.map(sourceOf)).size).toBeGreaterThan(10);
    const breaches = imported.filter(({ file, target }) => sourceOf(file) && sourceOf(target) && sourceOf(file) !== sourceOf(target));
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('ui imports nothing of ours', () => {
    const breaches = imported.filter(({ file, target }) => roomOf(file) === 'ui' && roomOf(target) !== 'ui');
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('an import goes down into a folder with ./ and across rooms with #', () => {
    const breaches = imports.filter(({ specifier }) => specifier.split('/').includes('..'));
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('an import names a file that exists', () => {
    const code = imported.filter(({ target }) => /\.tsx?$/.test(target));
    expect(code.length).toBeGreaterThan(50);
    const breaches = code.filter(({ target }) => !files.includes(target));
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test.each([
    ['cytoscape', /^cytoscape/, /^views\/graph\//],
    ['ELK', /^elkjs/, /^views\/graph\//],
    ['CodeMirror', /^@codemirror\//, /^views\/manifests\//],
    ['Node', /^node:/, /^cli\//],
  ])('only its own room imports %s', (_name, library, room) => {
    const breaches = imports.filter(({ file, specifier }) => library.test(specifier) && !room.test(file) && !isTest(file));
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('the engine imports no library but its readers of YAML and archives, and a line diff', () => {
    const code = imports.filter(({ file }) => file.startsWith('engine/') && !TEST_ROOMS.includes(roomOf(file)) && !isTest(file));
    const libraries = code.filter(({ specifier }) => /^[^.#]/.test(specifier));
    const breaches = libraries.filter(({ specifier }) => !['js-yaml', 'yaml', 'fflate', 'nanotar', 'diff'].includes(specifier));
    expect(breaches.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });
});

describe('names', () => {
  test('no folder is named for a kind of file', () => {
    expect(files.filter((file) => file.split('/').some((part) => FORBIDDEN_FOLDERS.includes(part)))).toEqual([]);
  });

  test('no file is a barrel', () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  test('files are named in kebab-case', () => {
    expect(files.filter((file) => !/^([a-z0-9]+(-[a-z0-9]+)*[./])+tsx?$/.test(file))).toEqual([]);
  });
});

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Of our own files: the path below `src`. */
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(`${source}/${file}`, 'utf8');
  const specifiers = [
    ...text.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm),
  ];
  return specifiers.map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    return { file, specifier, target: targetOf(file, specifier) };
  });
}

function targetOf(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#')) return path.slice(1);
  return path.startsWith('.') ? new URL(path, `file:///${file}`).pathname.slice(1) : path;
}

/** The folder that a file belongs to: the longest one that is named as a room. */
function roomOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth--) {
    const folder = folders.slice(0, depth).join('/');
    if (ROOMS.flat().includes(folder) || TEST_ROOMS.includes(folder)) return folder;
  }
  return folders[0] ?? '.';
}

function mayImport(room: string, target: string): boolean {
  if (TEST_ROOMS.includes(room)) return target.startsWith('engine');
  if (TEST_ROOMS.includes(target)) return false;
  const row = (name: string) => ROOMS.findIndex((rooms) => rooms.includes(name));
  return room === target || row(target) < row(room);
}

function isTest(file: string): boolean {
  return /\.(test|bench)\.tsx?$/.test(file);
}
