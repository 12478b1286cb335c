import type { Decoder } from '#engine/manifest/decode.ts';
import { Diagnosis } from '#engine/manifest/diagnosis.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import { checkIdentity, type Metadata } from '#engine/manifest/metadata-fields.ts';
import type { Place } from '#engine/manifest/place.ts';
import { sayingUnderstood } from '#engine/manifest/read-object.ts';
import type { CompiledObject } from '#engine/policy-apis/policy-api.ts';
import { type AdminPolicy, compileAdminPolicy } from './compile-rules.ts';

/** What objects of the three kinds have in common, as they are read. */
interface AdminFields<Spec extends AdminSpec> {
  readonly metadata?: Metadata;
  readonly spec?: Spec;
}

interface AdminSpec extends Partial<Pick<AdminPolicy, 'subject' | 'ingress' | 'egress'>> {
  readonly place: Place;
}

/**
 * Reads and compiles an object of any of the three kinds. `standing` tells of its spec when it is asked, and nothing where what
 * decides that is not written. One that is refused, or says not whom it is about, gives no policy.
 */
export function compileAdminObject<Spec extends AdminSpec>(
  object: ManifestObject,
  read: Decoder<AdminFields<Spec>>,
  standing: (spec: Spec) => Pick<AdminPolicy, 'tier' | 'priority'> | undefined,
): CompiledObject {
  const diagnosis = new Diagnosis(object.kind, object.name);
  const fields = read(object.place, diagnosis);
  checkIdentity(object.place, fields?.metadata, 'dns-subdomain', diagnosis);
  const { diagnostics, dropped, understood, refused } = diagnosis;
  const spec = fields?.spec;
  const asked = spec && standing(spec);
  if (refused || !asked || !spec.subject) return { diagnostics, dropped };
  const { place, subject, ingress = [], egress = [] } = spec;
  return {
    policy: compileAdminPolicy(object, { ...asked, subject, ingress, egress, spec: place }),
    diagnostics: diagnostics.map((each) => sayingUnderstood(each, understood)),
    dropped,
    ...(understood.length > 0 && { understood }),
  };
}
