import type { Explanation, HalfExplanation } from '#engine/explain/explanation.ts';
import type { Picture } from '#engine/overview/picture.ts';

/** A requirement that the peer does not meet, in the rule that came nearest. */
export interface MissedCheck {
  readonly file: string;
  /** The lines of the selector, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly wanted: readonly string[];
  /** The name of the pod or namespace that does not meet it, and what it has instead. */
  readonly name: string;
  readonly key: string;
  readonly found: string | undefined;
}

/** Where a denied pair fails by a label: at each end that stops it, in the rule that came nearest. */
export function missedChecks(picture: Picture | undefined, explanation: Explanation | undefined): readonly MissedCheck[] {
  if (picture === undefined || explanation === undefined) return [];
  const { connection, ingress, egress } = explanation;
  const missesOf = (half: HalfExplanation, peer: string) => {
    const endpoint = picture.endpoints.find((each) => each.id === peer);
    return (half.nearest?.checks ?? []).flatMap(({ passed, label, origin, what }): MissedCheck[] => {
      if (passed || label === undefined || endpoint === undefined) return [];
      const name = what === 'namespace' ? (endpoint.namespace ?? '') : endpoint.name;
      const { file, line, endLine } = origin;
      return [{ file, line, endLine, wanted: label.wanted, name, key: label.key, found: label.found }];
    });
  };
  return [...missesOf(ingress, connection.source), ...missesOf(egress, connection.destination)];
}
