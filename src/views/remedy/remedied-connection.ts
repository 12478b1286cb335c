import type { Origin } from '#engine/model/origin.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';

/** The connection that a change is looked for, and what the parts that show it need beside it. */
export interface RemediedConnection {
  readonly picture: Picture;
  readonly connection: Connection;
  readonly revealOrigin: (origin: Origin) => void;
}
