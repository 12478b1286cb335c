import type { Diagnosis } from '#engine/manifest/diagnosis.ts';
import { sayingUnderstood } from '#engine/manifest/read-object.ts';
import type { CompiledObject } from '#engine/policy-apis/policy-api.ts';
import type { Policy } from '#engine/rules/policy.ts';

/** What became of an object: its policy, unless it is refused, and all that was found in it. */
export function compiledObject({ diagnostics, dropped, understood }: Diagnosis, policy: Policy | undefined): CompiledObject {
  if (!policy) return { diagnostics, dropped };
  const told = diagnostics.map((each) => sayingUnderstood(each, understood));
  return { policy, diagnostics: told, dropped, ...(understood.length > 0 && { understood }) };
}
