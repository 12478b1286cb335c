import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflateText } from './deflated-text.ts';
import { decodeLink, encodeLink, linkTrouble } from './share-link.ts';
import { sharedWork, type SharedWork, summarizeShared, writeShared } from './shared-work.ts';
import { NO_WORK } from './work.ts';

const WEB = { name: 'web.yaml', text: 'kind: Pod\nmetadata: { name: web }\n' };
const LOCK = { name: 'lock.yaml', text: 'kind: NetworkPolicy\nmetadata: { name: lock }\n---\nkind: Secret\nmetadata: { name: key }\n' };
const EDITED = { ...WEB, text: WEB.text.replace('web', 'api') };
const WORK: SharedWork = {
  files: [EDITED, LOCK],
  input: [WEB, LOCK],
  off: ['NetworkPolicy default/lock'],
  choices: { images: { 'scan.json#0': 'busybox' }, accepted: ['other-cluster:lab'] },
  before: { name: 'main', files: [WEB], off: [] },
  view: 'view=matrix&ns=shop',
};

const refused = async (text: string) => {
  const link = await decodeLink(text);
  return link.kind === 'refused' ? link.because : link.kind;
};
const packed = async (json: string): Promise<string> => {
  const data = await deflateText(json);
  return `1.${data.length.toString(36)}.${data}`;
};

describe('a link', () => {
  test('brings back what went into it', async () => {
    expect(await decodeLink(await encodeLink(WORK))).toEqual({ kind: 'work', work: WORK });
  });

  test('brings back any text, in any language', async () => {
    const file = fc.record({ name: fc.string({ unit: 'grapheme' }), text: fc.string({ unit: 'grapheme' }) });
    const files = fc.uniqueArray(file, { selector: ({ name }) => name });
    await fc.assert(
      fc.asyncProperty(files, files, fc.array(fc.string()), async (input, tried, off) => {
        const work: SharedWork = { input, files: tried, off, before: undefined, view: '' };
        expect(await decodeLink(await encodeLink(work))).toEqual({ kind: 'work', work });
      }),
      { numRuns: 50 },
    );
  });

  test('holds only signs that no address escapes', async () => {
    expect(await encodeLink(WORK)).toMatch(/^[\w.-]+$/);
  });

  test('holds a text once, however often it stands in the work', () => {
    expect(writeShared(WORK).split('NetworkPolicy\\nmetadata')).toHaveLength(2);
  });

  test('says how much of it is missing when it was cut', async () => {
    const link = await encodeLink(WORK);
    expect(await decodeLink(link.slice(0, -10))).toMatchObject({ kind: 'refused', because: 'cut', missing: 10 });
  });

  test('does not mind what a sentence put behind it', async () => {
    expect(await decodeLink(`${await encodeLink(WORK)}).`)).toMatchObject({ kind: 'work' });
  });

  test.each([
    ['', 'broken'],
    ['hello', 'broken'],
    ['1.4.????', 'broken'],
    ['1.4.AAAA', 'broken'],
    ['2.4.AAAA', 'newer'],
  ])('%j is refused as %s', async (text, because) => {
    expect(await refused(text)).toBe(because);
  });

  test.each([
    ['[]'],
    ['{"view":"","texts":[1],"input":[]}'],
    ['{"view":"","texts":["a"],"input":[["x",1]]}'],
    ['{"view":"","texts":["a"],"input":[["x",0],["x",0]]}'],
    ['{"view":"","texts":["a"],"input":[["x",0]],"off":[1]}'],
    ['{"view":"","texts":["a"],"input":[["x",0]],"choices":{"images":[],"accepted":[]}}'],
    ['{"view":"","texts":["a"],"input":[["x",0]],"choices":{"images":{},"accepted":[1]}}'],
    ['{"view":"","texts":["a"],"input":[["x",0]],"before":{"files":[],"off":[]}}'],
    ['{"view":"","texts":["a"],"input":[[{"toString":"x"},0]]}'],
  ])('with %s inside is refused as broken', async (json) => {
    expect(await refused(await packed(json))).toBe('broken');
  });

  test('that unpacks to more than a page bears is refused before it is unpacked', async () => {
    expect(await refused(await packed(' '.repeat(51 * 1024 * 1024)))).toBe('too-large');
  });

  test.each([
    [100, undefined],
    [8_001, 'chat'],
    [64_001, 'browser'],
    [2_000_001, 'never'],
  ])('of %d signs: trouble %s', (length, trouble) => {
    expect(linkTrouble(length)).toBe(trouble);
  });
});

describe('what a link holds', () => {
  test('is told in files, objects and changes', () => {
    expect(summarizeShared(WORK)).toMatchObject({ objects: 3, changedFiles: ['web.yaml'], off: 1, before: 'main', secrets: 1 });
  });

  test('leaves out what was not chosen', () => {
    const work = { ...NO_WORK, ...WORK };
    expect(sharedWork(work, '', { tried: false, before: false })).toMatchObject({ files: WORK.input, off: [], before: undefined });
    expect(sharedWork(work, '', { tried: true, before: true })).toMatchObject({ files: WORK.files, off: WORK.off, before: WORK.before });
  });

  test('counts the objects of JSON too', () => {
    const text = '{\n  "apiVersion": "v1",\n  "kind": "Pod"\n}';
    expect(summarizeShared({ ...WORK, files: [{ name: 'a.json', text }] }).objects).toBe(1);
  });
});
