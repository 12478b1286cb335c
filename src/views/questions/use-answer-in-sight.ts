import { useMemo } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { PathQuestion } from '#engine/paths/path-question.ts';
import type { Selection } from '#state/selection-type.ts';
import { type Kept, keepsOf, pairKey } from './kept.ts';
import { useFoundPairs } from './use-found-pairs.ts';
import { usePathAnswer } from './use-path-answer.ts';

/** So many steps that the picture does not hold are drawn beside it. */
const MOST_STEPS = 150;

interface Asked {
  readonly picture: Picture | undefined;
  readonly question: PathQuestion | undefined;
  readonly findText: string;
  readonly namespaces: readonly string[];
  readonly selection: Selection;
}

interface AnswerInSight {
  /** What stays in sight; undefined where nothing is asked. */
  readonly kept: Kept | undefined;
  /** Connections of the answer, to be drawn where the picture does not hold them. */
  readonly extra: readonly Connection[];
  /** The steps of the ways. */
  readonly steps: readonly Connection[] | undefined;
  /** What the table under the graph lists; undefined: what is drawn anyway. */
  readonly rows: readonly Connection[] | undefined;
  /** The picture with the verdicts on the ports that are asked for; undefined where they are the usual ones. */
  readonly asDrawn: Picture | undefined;
}

/**
 * What the graph and the tables show of a question. A question about ways comes before one in the find box; whoever
 * selects something looks at that.
 */
export function useAnswerInSight({ picture, question, findText, namespaces, selection }: Asked): AnswerInSight {
  const { answer } = usePathAnswer(picture, question);
  const found = useFoundPairs(picture, question === undefined ? findText : '', namespaces);
  const selected = selection.kind !== 'none';
  return useMemo(() => {
    if (answer) {
      const { connections, question: asked } = answer;
      return {
        kept: keepsOf(connections, asked.of),
        extra: connections.slice(0, MOST_STEPS),
        steps: connections,
        rows: connections,
        asDrawn: undefined,
      };
    }
    if (!found || found.unmet || selected) return NOTHING;
    const { shown, first, query } = found;
    return {
      kept: keepsOf(shown),
      extra: first,
      steps: undefined,
      rows: shown,
      // On the ports that are asked for, a connection may have another verdict.
      asDrawn: picture && query.ports.length > 0 ? withConnections(picture, shown) : undefined,
    };
  }, [picture, answer, found, selected]);
}

const NOTHING: AnswerInSight = { kept: undefined, extra: [], steps: undefined, rows: undefined, asDrawn: undefined };

function withConnections(picture: Picture, changed: readonly Connection[]): Picture {
  const byPair = new Map(changed.map((each) => [pairKey(each), each]));
  return { ...picture, connections: picture.connections.map((each) => byPair.get(pairKey(each)) ?? each) };
}
