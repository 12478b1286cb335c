import { NAMESPACE_PREFIX, type GraphCard, type GraphModel } from './graph-model.ts';
import { scanTogether } from './card-scan.ts';
import { replaceCards } from './replace-cards.ts';

/** Every closed box with all its cards becomes one card. */
export function foldNamespaces(model: GraphModel, closed: ReadonlySet<string>): GraphModel {
  const replacement = new Map<string, GraphCard>();
  for (const box of model.boxes) {
    if (!closed.has(box.id)) continue;
    const cards = model.cards.filter((card) => card.box === box.id);
    const ids = new Set(cards.map((card) => card.id));
    const alerts = scanTogether(cards.map(({ scan }) => scan && { alerts: scan.alerts, ...(scan.worst && { worst: scan.worst }) }));
    const folded: GraphCard = {
      id: NAMESPACE_PREFIX + box.name,
      kind: 'namespace',
      name: box.name,
      members: cards.flatMap((card) => card.members),
      rows: [],
      moreRows: 0,
      ...(alerts && { scan: alerts }),
      finding: cards.some((card) => card.finding),
      policies: box.policies,
      inside: model.edges
        .filter((edge) => ids.has(edge.source) && ids.has(edge.target))
        .reduce((sum, edge) => sum + edge.connections.length, 0),
    };
    for (const card of cards) replacement.set(card.id, folded);
  }
  return replaceCards(
    model,
    replacement,
    model.boxes.filter((box) => !closed.has(box.id)),
  );
}
