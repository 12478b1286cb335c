import type { Connection, Picture, SideSummary } from '#engine/overview/picture.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { needPlace } from '#words/explain-phrases.ts';
import type { Words } from '#words/words.ts';

/** What a row says about its port: the open ones, or, where none is, those that were asked for. */
export function portCell(connection: Connection, words: Words): string {
  const { verdict, openPorts, declaredPorts, needed = [], wayIn } = connection;
  if ((verdict === 'allowed' || verdict === 'partial') && !wayIn) return openPorts || words.panels.connections.allPorts;
  const asked = [...new Set(needed.map((need) => (need.protocol === 'TCP' ? String(need.port) : `${need.protocol} ${need.port}`)))];
  return (asked.length > 0 ? asked.join(', ') : declaredPorts) || words.panels.connections.allPorts;
}

/** The word of a row's verdict; "no policy" is said where no policy had a say. */
export function verdictCell(connection: Connection, words: Words): string {
  if (connection.verdict === 'allowed' && connection.noPolicy) return words.explanation.allowedNoPolicy;
  if (connection.verdict === 'partial' && connection.wayIn?.kind === 'client-address') return words.explanation.someAddresses;
  return words.explanation.verdict[connection.verdict];
}

/** One half in a few words: the rules that let it through, else those that stop it, or the policies that isolate, else that there is none. */
export function sideCell(connection: Connection, half: 'leaving' | 'arriving', words: Words): string {
  const side = connection[half];
  const { because, setting, wayIn } = connection;
  if (half === 'arriving' && setting !== undefined) return setting;
  if (half === 'arriving' && wayIn && !isDecidedByPolicies(side)) return words.explanation.wayInShort[wayIn.kind];
  if (side.verdict === 'depends' && because) return words.explanation.becauseShort[because];
  if (side.allowedBy.length > 0) return [...new Set(side.allowedBy.map(words.explanation.ruleShort))].join('; ');
  if (side.deniedBy) return [...new Set(side.deniedBy.map(words.explanation.ruleShort))].join('; ');
  if (side.isolatedBy.length > 0) return side.isolatedBy.map(policyNameOf).join(', ');
  if (side.unselected) return words.panels.strictMode;
  // The two cannot connect at all: one has finished, or they share no family of addresses.
  return side.verdict === 'denied' ? '–' : words.panels.noPolicy;
}

/** Rules let it in, or policies stop it: then they are worth more than how the traffic arrives. */
function isDecidedByPolicies({ verdict, allowedBy, isolatedBy, deniedBy = [] }: SideSummary): boolean {
  return allowedBy.length > 0 || (verdict === 'denied' && isolatedBy.length + deniedBy.length > 0);
}

/** Where the need for this connection is written, without repeating a place. */
export function neededCell(connection: Connection): string {
  return [...new Set((connection.needed ?? []).map((need) => needPlace(need.by).place))].join(', ');
}

/** The Services through which it is needed, with their ports, where they are not called like the destination: `api:80`. */
export function servicesOn({ destination, needed = [] }: Connection, picture: Picture): string {
  const own = endpointOf(picture, destination)?.name;
  const named = needed.flatMap(({ service = '' }) => {
    const [id = '', port] = service.split(' ');
    const name = id.slice(id.indexOf('/') + 1);
    return name === '' || name === own ? [] : [port === undefined ? name : `${name}:${port}`];
  });
  return [...new Set(named)].join(', ');
}

/** `db-lock` of `NetworkPolicy shop/db-lock`; a name alone stays as it is. */
function policyNameOf(policy: string): string {
  return policy.slice(Math.max(policy.lastIndexOf(' '), policy.lastIndexOf('/')) + 1);
}
