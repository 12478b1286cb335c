import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import type { Place } from '#engine/manifest/place.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Policy } from '#engine/rules/policy.ts';

/** One policy object, compiled into the intermediate language. */
export interface CompiledObject {
  /** Absent: the API server refuses the object, so it has no effect (V-1). */
  readonly policy?: Policy;
  readonly diagnostics: readonly Diagnostic[];
  /** Fields that were dropped because no such field exists (V-2). */
  readonly dropped: readonly Place[];
  /** What the API server refuses the object for; it is evaluated all the same, since its meaning is clear. */
  readonly understood?: readonly Place[];
}

/** A policy API: which kinds it reads, and how one object becomes a policy. A new one is a folder and a line in `registry.ts`. */
export interface PolicyApi {
  /** `group/Kind`, as in `engine/manifest/object-kinds.ts`. */
  readonly kinds: readonly string[];
  compile(object: ManifestObject): CompiledObject;
}
