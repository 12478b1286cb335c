import { describe, expect, it } from 'vitest';
import { NOTHING_COMPARED } from '#state/fragment.ts';
import { comparedSides, sideOptions } from './compare-profiles.ts';

const NOT_CHOSEN = { profile: undefined, options: {}, controller: undefined };
const CILIUM = { ...NOT_CHOSEN, profile: 'cilium' } as const;
const OWN = { ...CILIUM, options: { ipBlockMatchesPods: 'always' } } as const;

describe('the two sides of a comparison of profiles', () => {
  it.each([
    ['with no profile chosen: Kubernetes and another', NOTHING_COMPARED, NOT_CHOSEN, { before: 'kubernetes', after: 'cilium' }],
    ['of a chosen profile: itself and Kubernetes', NOTHING_COMPARED, CILIUM, { before: 'cilium', after: 'kubernetes' }],
    ['of options set by hand: what they make of it', NOTHING_COMPARED, OWN, { before: 'as-set', after: 'kubernetes' }],
    [
      'when a second one is asked for: the present one',
      { before: undefined, after: 'antrea' },
      CILIUM,
      { before: 'cilium', after: 'antrea' },
    ],
    ['never twice the same by itself', { before: undefined, after: 'cilium' }, CILIUM, { before: 'kubernetes', after: 'cilium' }],
    ['as they were chosen', { before: 'none', after: 'none' }, CILIUM, { before: 'none', after: 'none' }],
  ] as const)('are, %s', (_, between, judged, sides) => {
    expect(comparedSides(between, judged)).toEqual(sides);
  });

  it('hold the options that were set by hand only on the side that is as set', () => {
    expect(sideOptions('as-set', OWN)).toEqual({ profile: 'cilium', options: { ipBlockMatchesPods: 'always' } });
    expect(sideOptions('calico', { ...OWN, controller: 'edge/nginx[Deployment]' })).toEqual({
      profile: 'calico',
      options: {},
      ingressController: 'edge/nginx[Deployment]',
    });
  });
});
