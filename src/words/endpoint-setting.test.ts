import { describe, expect, it } from 'vitest';
import type { Reason } from '#engine/explain/explanation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { toldReasons } from './explain-phrases.ts';
import { phraseText } from './phrase.ts';
import { LANGUAGES, wordsFor } from './words.ts';

const ENDS = { source: 'Internet', destination: 'lab', direction: 'ingress' } as const;
const ports = PortSet.single('TCP', 443).toRanges();
const origin = { file: 'aws/cluster.json', document: 0, path: '', line: 12, column: 1, endLine: 12 };

function setting(more: Partial<Extract<Reason, { kind: 'endpoint-setting' }>>): Reason {
  const public443 = {
    setting: 'publicCidrs',
    field: 'publicAccessCidrs',
    value: '0.0.0.0/0',
    isDefault: false,
    effect: 'lets-in',
  } as const;
  return { kind: 'endpoint-setting', ...public443, origin, ports, ...more };
}

function said(reason: Reason, language: 'en' | 'ko' = 'en'): string {
  const [told] = toldReasons([reason]);
  return phraseText(wordsFor(language).explanation.reason(told!, ENDS));
}

describe('a setting of the API server’s endpoint', () => {
  it.each([
    [{}, 'publicAccessCidrs is 0.0.0.0/0 (cluster.json:12): the public endpoint is reachable from there, then IAM and RBAC decide.'],
    [
      { isDefault: true },
      'publicAccessCidrs is 0.0.0.0/0 by default (cluster.json:12): the public endpoint is reachable from there, then IAM and RBAC decide.',
    ],
    [
      { value: '198.51.100.0/24', effect: 'keeps-out' },
      'publicAccessCidrs is 198.51.100.0/24 (cluster.json:12): nobody else comes to the public endpoint.',
    ],
    [
      { setting: 'publicAccess', field: 'endpointPublicAccess', value: 'false', effect: 'keeps-out' },
      'endpointPublicAccess is false (cluster.json:12): there is no public endpoint to come to.',
    ],
    [
      { value: '!Ref Cidrs', effect: 'cannot-say' },
      'Cannot say: publicAccessCidrs is !Ref Cidrs (cluster.json:12), and that is not known here.',
    ],
  ] as const)('is told: %j', (more, sentence) => {
    expect(said(setting(more))).toBe(sentence);
  });

  it.each(LANGUAGES)('is told in %s, and never as open', (language) => {
    const effects = ['lets-in', 'keeps-out', 'leaves-vpc', 'cannot-say'] as const;
    const exempt = ['endpoint', 'control-plane', 'unknown-control-plane'] as const;
    const told = [
      ...effects.map((effect) => said(setting({ effect }), language)),
      ...exempt.map((because) => said({ kind: 'exempt', because, ports }, language)),
    ];
    for (const sentence of told) expect(sentence).not.toMatch(/undefined|\bopen\b/);
    expect(told.filter((sentence) => /IAM/.test(sentence))).toHaveLength(3);
    expect(told.every((sentence) => /[가-힣]/.test(sentence) === (language === 'ko'))).toBe(true);
  });
});
