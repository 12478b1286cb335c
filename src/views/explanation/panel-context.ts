import type { Explanation } from '#engine/explain/explanation.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import type { ConnectionPage } from '#worker/engine-api.ts';

/** What the panel asks of the engine. */
interface ExplanationClient {
  readonly explain: (source: string, destination: string) => Promise<Explanation | undefined>;
  readonly connectionsOf: (endpoint: string, limit: number) => Promise<ConnectionPage>;
}

/** What every part of the panel needs: the picture, the way to select, and the way to the YAML. */
export interface PanelContext {
  readonly picture: Picture;
  readonly onSelect: (selection: Selection) => void;
  readonly client: ExplanationClient;
  readonly revealOrigin: (origin: Origin) => void;
}
