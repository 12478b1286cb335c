import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { UsageError } from './command-arguments.ts';
import { findFocus } from './find-focus.ts';

const pod = (namespace: string, name: string): string =>
  `{ apiVersion: v1, kind: Pod, metadata: { name: ${name}, namespace: ${namespace} }, spec: { containers: [{ name: main, image: x }] } }`;
const analysis = analyze([{ name: 'a.yaml', text: [pod('shop', 'web'), pod('blog', 'web'), pod('shop', 'db')].join('\n---\n') }]);
const found = (...names: string[]) => [...findFocus(names, analysis)].map((index) => analysis.evaluation.endpoints[index]!.id);

describe('the workloads in focus', () => {
  test.each([
    ['web', ['blog/web[Pod]', 'shop/web[Pod]']],
    ['shop/web', ['shop/web[Pod]']],
    ['shop/db[Pod]', ['shop/db[Pod]']],
    ['external:0.0.0.0/0', ['external:0.0.0.0/0']],
  ])('%s is found', (name, ids) => {
    expect(found(name)).toEqual(ids);
  });

  test('may be several, even when one holds another', () => {
    expect(found('web', 'shop/web', 'db')).toEqual(['blog/web[Pod]', 'shop/web[Pod]', 'shop/db[Pod]']);
  });

  test('that are nothing in the input are told of', () => {
    expect(() => found('nope')).toThrow(UsageError);
  });
});
