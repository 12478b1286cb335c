import { describe, expect, it } from 'vitest';
import { countSeverities, distinctFindings, isFixable } from './distinct-findings.ts';
import type { Finding } from './image-report.ts';

const finding = (fields: Partial<Finding>): Finding => ({
  id: 'CVE-1',
  package: 'zlib',
  installed: '1.0',
  severity: 'low',
  severityWord: 'LOW',
  at: [],
  ...fields,
});

describe('distinct findings', () => {
  it('one id in one version of a package counts once, wherever it lies', () => {
    const findings = [
      finding({ target: 'a.jar' }),
      finding({ target: 'b.jar' }),
      finding({ installed: '2.0' }),
      finding({ package: 'zip' }),
    ];
    expect(distinctFindings(findings)).toHaveLength(3);
  });

  it('of several ratings the gravest stands, with what the others know', () => {
    const graver = finding({ severity: 'high' });
    const [only, ...others] = distinctFindings([finding({ fixed: '1.1', exploit: true }), graver, finding({ inUse: false })]);
    expect(others).toEqual([]);
    expect(only).toEqual({ ...graver, fixed: '1.1', exploit: true, inUse: false });
  });

  it('findings without an id are told apart by their titles', () => {
    expect(distinctFindings([finding({ id: '', title: 'a' }), finding({ id: '', title: 'b' })])).toHaveLength(2);
  });

  it('an empty version repairs nothing', () => {
    expect(isFixable(finding({ fixed: ' ' }))).toBe(false);
    expect(isFixable(finding({ fixed: '2' }))).toBe(true);
  });

  it('counts by severity', () => {
    expect(countSeverities([finding({}), finding({ severity: 'unknown' })])).toMatchObject({ low: 1, unknown: 1, high: 0 });
  });
});
