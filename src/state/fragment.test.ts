import { describe, expect, it } from 'vitest';
import { formatFragment, parseFragment, PLAIN_VIEW, type ViewState } from './fragment.ts';

describe('the fragment of the address', () => {
  it.each<[string, Partial<ViewState>]>([
    ['', {}],
    ['sample=eks-lab', { sample: 'eks-lab' }],
    ['view=table', { view: 'table' }],
    [
      'view=matrix&order=similarity&needed&closed=shop+data',
      { view: 'matrix', matrix: { order: 'similarity', onlyNeeded: true, closed: ['shop', 'data'] } },
    ],
    ['view=matrix&closed', { view: 'matrix', matrix: { order: 'namespace', onlyNeeded: false, closed: [] } }],
    ['view=changes&side=before&fade=off', { view: 'changes', side: 'before', fades: false }],
    ['ask=reached-from&of=shop/db[StatefulSet]', { question: { kind: 'reached-from', of: 'shop/db[StatefulSet]' } }],
    ['open=*&open=group:a', { opened: ['*', 'group:a'] }],
    ['report', { report: true }],
    ['proof', { proof: '' }],
    ['proof=own-node', { proof: 'own-node' }],
    ['presenter', { presenter: true }],
    ['start', { start: true }],
    ['ns=shop&ns=data', { namespaces: ['shop', 'data'] }],
    ['hide=denied+depends', { hiddenVerdicts: new Set(['denied', 'depends'] as const) }],
    ['profile=none', { profile: 'none' }],
    ['profile=kubernetes', { profile: 'kubernetes' }],
    ['profile=kubernetes&hostNetworkPods=policed', { profile: 'kubernetes', options: { hostNetworkPods: 'policed' } }],
    ['profile=cilium&ipBlockMatchesPods=always', { profile: 'cilium', options: { ipBlockMatchesPods: 'always' } }],
    ['view=profiles&before=as-set&after=none', { view: 'profiles', between: { before: 'as-set', after: 'none' } }],
    ['controller=edge/nginx[Deployment]', { controller: 'edge/nginx[Deployment]' }],
    ['differing', { differing: true }],
    ['find=back+end', { findText: 'back end' }],
    ['select=shop/web[Deployment]', { selection: { kind: 'endpoint', id: 'shop/web[Deployment]' } }],
    [
      'from=external:10.0.0.0/8&to=shop/web[Pod]',
      { selection: { kind: 'connection', source: 'external:10.0.0.0/8', destination: 'shop/web[Pod]' } },
    ],
    ['namespace=shop', { selection: { kind: 'namespace', name: 'shop' } }],
    ['select=a/b[Pod]+{app%3Dweb%26x}', { selection: { kind: 'endpoint', id: 'a/b[Pod] {app=web&x}' } }],
  ])('%s is read and written alike', (fragment, change) => {
    const state: ViewState = { ...PLAIN_VIEW, ...change };
    expect(parseFragment(`#${fragment}`)).toEqual(state);
    expect(parseFragment(formatFragment(state))).toEqual(state);
  });

  it.each<[string, Partial<ViewState>]>([
    ['profile=cilium&ipBlockMatchesPods=never', { profile: 'cilium' }],
    ['hostNetworkPods=policed', { profile: 'kubernetes', options: { hostNetworkPods: 'policed' } }],
    ['hostNetworkPods=exempt', {}],
  ])('of %s it keeps the options that the profile sets otherwise', (fragment, change) => {
    expect(parseFragment(`#${fragment}`)).toEqual({ ...PLAIN_VIEW, ...change });
  });

  it('leaves out what it does not know', () => {
    expect(
      parseFragment('#view=pie&profile=magic&hostNetworkPods=perhaps&hide=all&ask=why&of=a&order=random&side=left&before=weave&junk=1'),
    ).toEqual(PLAIN_VIEW);
  });
});
