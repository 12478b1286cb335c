import { describe, expect, it } from 'vitest';
import { namespacesInView } from './namespaces-in-view.ts';

const present = ['data', 'shop'].map((name) => ({ name, workloads: 1, policies: 0 }));

describe('the namespaces in view', () => {
  it.each([
    [['shop'], ['shop']],
    [['shop', 'gone'], ['shop']],
    [['gone'], []],
    [[], []],
  ])('of the chosen %j are %j', (chosen, inView) => {
    expect(namespacesInView(present, chosen)).toEqual(inView);
  });
});
