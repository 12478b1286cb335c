import type { Connection } from '#engine/overview/picture.ts';
import type { Verdict } from '#engine/model/verdict.ts';

/** The five ways in which a connection is drawn: the four verdicts, and "allowed" apart where no policy had a say. */
export type MarkKind = Verdict | 'no-policy';

/** How a connection is drawn. */
export function markKindOf(connection: Pick<Connection, 'verdict' | 'noPolicy'>): MarkKind {
  return connection.verdict === 'allowed' && connection.noPolicy ? 'no-policy' : connection.verdict;
}
