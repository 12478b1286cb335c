import { describe, expect, it } from 'vitest';
import type { Picture } from '#engine/overview/picture.ts';
import { findResults } from './find-results.ts';

const picture = {
  endpoints: [
    { id: 'shop/web[Deployment]', namespace: 'shop', name: 'web', workloadKind: 'Deployment' },
    { id: 'shop/webhook[Job]', namespace: 'shop', name: 'webhook', workloadKind: 'Job' },
    { id: 'data/cobweb[Pod]', namespace: 'data', name: 'cobweb', workloadKind: 'Pod' },
    { id: 'external:10.0.0.0/8', name: '10.0.0.0/8' },
  ],
  services: [{ id: 'service:shop/queue', namespace: 'shop', name: 'queue', type: 'ClusterIP', headless: true }],
  namespaces: [{ name: 'shop' }, { name: 'data' }],
  policies: [{ id: 'NetworkPolicy shop/web', namespace: 'shop', name: 'web-lock', kind: 'NetworkPolicy', origin: {} }],
} as unknown as Picture;
const found = (text: string) => findResults(picture, text).map(({ name }) => name);

describe('finding', () => {
  it.each([
    ['', []],
    ['web', ['web', 'webhook', 'web-lock', 'cobweb']],
    ['WEBH', ['webhook']],
    ['10.0', ['10.0.0.0/8']],
    ['data', ['data', 'cobweb']],
    ['shop/web', ['web', 'webhook', 'web-lock']],
    ['headless', ['queue']],
    ['networkpolicy', ['web-lock']],
    ['nothing', []],
  ])('%j finds %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('stops at the limit', () => {
    expect(findResults(picture, 'web', 2)).toHaveLength(2);
  });
});
