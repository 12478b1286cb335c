import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { writeOutAliases } from './write-out-aliases.ts';

const everything = () => true;

describe('writing out aliases', () => {
  it('puts the value in the place of the alias', () => {
    expect(writeOutAliases('a: &x {b: c}\nd: *x\n', everything)).toBe('a: &x {b: c}\nd: {b: c}\n');
  });

  it('ends where an alias stands within its own anchor', () => {
    expect(writeOutAliases('a: &x\n  b: *x\n', everything)).toContain('null');
  });

  it('ends where a few lines mean billions of values', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `k${at + 1}: &k${at + 1} [${Array(9).fill(`*k${at}`).join(', ')}]`);
    const text = `k0: &k0 lol\n${levels.join('\n')}\nlast: *k12\n`;
    const offset = text.lastIndexOf('*k12');
    expect(writeOutAliases(text, (_, at) => at === offset).length).toBeLessThan(500_000);
  });

  it.each(['&a\n  : *a', '&a {:[*a]}', '&a {labels: *a, name: web}', '&a {<<: *a, name: web}'])(
    'a label is set or refused where metadata is %s',
    (metadata) => {
      const files = [{ name: 'a.yaml', text: `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\n` }];
      const outcome = applyEdit({ files, off: [] }, { kind: 'label', object: 'Pod default/web', labels: { app: 'x' }, pods: true });
      expect(['done', 'refused']).toContain(outcome.kind);
    },
  );
});
