import type { YamlNode } from './yaml-node.ts';

const SLIP = /^([A-Za-z][\w./-]*):(\S.*)$/s;

/** What was meant by a text such as `app:web` where a field and its value are due (Y-8): `app: web`; '' for any other node. */
export function withMissingSpace(node: YamlNode): string {
  const slip = node.kind === 'scalar' && !node.quoted ? SLIP.exec(node.text) : null;
  return slip ? `${slip[1]}: ${slip[2]}` : '';
}
