import { describe, expect, it } from 'vitest';
import type { Explanation } from '#engine/explain/explanation.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { missedChecks } from './missed-checks.ts';

const origin = { file: 'a.yaml', line: 7, column: 1, endLine: 9, document: 0, path: '' };
const picture = { endpoints: [{ id: 'shop/web[Pod]', namespace: 'shop', name: 'web' }] } as unknown as Picture;
const explained = (checks: object[]) =>
  ({
    connection: { source: 'shop/web[Pod]', destination: 'data/db[Pod]' },
    egress: {},
    ingress: { nearest: { checks } },
  }) as unknown as Explanation;
const label = { key: 'tier', wanted: ['backend'], found: 'back-end' };

describe('missed requirements', () => {
  it('name the pod, or its namespace, that does not meet them', () => {
    const checks = [
      { what: 'namespace', passed: false, label, origin },
      { what: 'pod', passed: false, label, origin },
    ];
    expect(missedChecks(picture, explained(checks))).toEqual([
      { file: 'a.yaml', line: 7, endLine: 9, wanted: ['backend'], name: 'shop', key: 'tier', found: 'back-end' },
      { file: 'a.yaml', line: 7, endLine: 9, wanted: ['backend'], name: 'web', key: 'tier', found: 'back-end' },
    ]);
  });

  it('leave out what passes, and what is no label', () => {
    expect(
      missedChecks(
        picture,
        explained([
          { what: 'pod', passed: true, label, origin },
          { what: 'port', passed: false, origin },
        ]),
      ),
    ).toEqual([]);
    expect(missedChecks(undefined, undefined)).toEqual([]);
  });
});
