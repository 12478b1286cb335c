import { describe, expect, it } from 'vitest';
import { enforcementProfile, presetOptions } from '#engine/rules/enforcement.ts';
import { profileTexts as english } from '#words/en/profile-texts.ts';
import { profileTexts as korean } from '#words/ko/profile-texts.ts';
import { differingOptions, OPTION_GROUPS, OPTION_NAMES, optionValue, unlikeKubernetes } from './option-groups.ts';

describe('the options of enforcement, in groups', () => {
  it('are all there, each once', () => {
    expect(OPTION_GROUPS.flatMap(({ options }) => options).toSorted()).toEqual(OPTION_NAMES.toSorted());
  });

  it.each([english, korean])('have a word for every value of every profile', (texts) => {
    const options = presetOptions('aws-vpc-cni');
    for (const name of OPTION_NAMES) expect(optionValue(texts, name, options[name])).not.toBe('');
  });

  it('tell a profile from Kubernetes by what it sets otherwise', () => {
    expect(unlikeKubernetes('kubernetes')).toEqual([]);
    expect(unlikeKubernetes('none')).toEqual(['enforcement']);
    expect(unlikeKubernetes('ovn-kubernetes')).toEqual(['adminPriorities']);
  });

  it('differ where one of them is set by hand', () => {
    const own = enforcementProfile('calico', { toOwnNode: 'allowed' });
    expect(differingOptions(presetOptions('calico'), own.options)).toEqual(['toOwnNode']);
  });
});
