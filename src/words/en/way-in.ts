import type { WayInReason } from '#engine/evaluate/judge-way-in.ts';
import { code, listed, phrase, workloadName } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

/** Why a way in has its verdict, in a sentence or two; policies by their names. */
export function wayIn(because: WayInReason): Phrase {
  switch (because.kind) {
    case 'not-isolated':
      return ['No policy isolates the pods behind it for ingress.'];
    case 'not-enforced':
      return ['Nothing enforces network policies under this profile.'];
    case 'host-network':
      return ['Its pods use the network of their node, and network policies do not reach them: the ports are as open as the node.'];
    case 'every-address':
      return ['Policies let every address in that the traffic may come from.'];
    case 'node-address':
      return phrase`The traffic arrives from a node’s address. A pod’s own node always gets in; ${policies(because.policies)} ${decide(because.policies)} about any other. An allow-list of client addresses cannot be relied on here: the policies never see the client.`;
    case 'client-address':
      if (because.admitted.length === 0)
        return phrase`Judged by the client’s address: no rule of ${policies(because.policies)} lets it in.`;
      return phrase`Judged by the client’s address: only ${addresses(because.admitted)} gets in.`;
    case 'load-balancer':
      if (because.admitted.length === 0)
        return phrase`A load balancer connects to the pods from an address of its own: no rule of ${policies(because.policies)} lets any in.`;
      return phrase`A load balancer connects to the pods from an address of its own, which the manifests do not tell: it gets in if it is in ${addresses(because.admitted)}.`;
    case 'ingress-controller':
      return because.controller === undefined ? unknownController(because.policies) : knownController(because.controller, because.policies);
  }
}

function unknownController(ids: readonly string[]): Phrase {
  return phrase`The traffic arrives from a controller’s pod that the manifests do not show: its labels and its address are unknown, and it stands in no namespace whose pods are known. ${policies(ids)} ${decide(ids)}.`;
}

function knownController(controller: string, ids: readonly string[]): Phrase {
  const from = phrase`The traffic arrives from ${code(workloadName(controller))}.`;
  return ids.length === 0 ? from : phrase`${from} ${policies(ids)} ${decide(ids)}.`;
}

function decide(ids: readonly string[]): string {
  return ids.length === 1 ? 'decides' : 'decide';
}

function addresses(ids: readonly string[]): Phrase {
  return listed(
    ids.map((id) => code(id.replace('external:', ''))),
    ', ',
    ' and ',
  );
}

/** `NetworkPolicy shop/db-lock` by its name alone. */
function policies(ids: readonly string[]): Phrase {
  if (ids.length === 0) return ['Policies'];
  return listed(
    ids.map((id) => code(id.slice(id.search(/[^ /]*$/)))),
    ', ',
    ' and ',
  );
}

export type WayInWords = typeof wayIn;
