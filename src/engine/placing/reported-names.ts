import type { ReportedImage } from '#engine/security/scans/image-report.ts';
import { type ImageReference, parseImageReference, taggedName } from './image-reference.ts';
import { type ImageUse, type KnownDigest, knownDigest } from './image-uses.ts';
import type { ReportMatch } from './placement.ts';

/** By what a report knows its image, in one spelling. */
export interface ReportedNames {
  readonly references: readonly ImageReference[];
  /** As `taggedName` gives them. */
  readonly tags: ReadonlySet<string>;
  readonly digests: readonly KnownDigest[];
}

const KNOWN = new WeakMap<ReportedImage, ReportedNames>();

/** Of a report that stays the same it is worked out once. */
export function reportedNames(image: ReportedImage): ReportedNames {
  let names = KNOWN.get(image);
  if (!names) KNOWN.set(image, (names = read(image)));
  return names;
}

function read({ names, digests, imageIds }: ReportedImage): ReportedNames {
  const references = names.map(parseImageReference).filter((each) => each !== undefined);
  return {
    references,
    tags: new Set(references.map(taggedName).filter((each) => each !== undefined)),
    digests: [
      ...names.filter((name) => name.includes('@')).flatMap(knownDigest),
      ...digests.flatMap(knownDigest),
      ...imageIds.flatMap(knownDigest).map(({ digest }) => ({ digest, isOfConfiguration: true as const })),
    ],
  };
}

/** Whether a report names any image. */
export function namesAnImage({ references, digests }: ReportedNames): boolean {
  return references.length > 0 || digests.length > 0;
}

/** How a report's image is that of a workload. */
export interface SameImage extends Pick<ReportMatch, 'build'> {
  readonly by: 'digest' | 'tag';
}

/** Undefined: it is another, or it cannot be said. */
export function sameImage({ tags, digests }: ReportedNames, use: ImageUse): SameImage | undefined {
  if (use.digests.some(({ digest }) => digests.some((each) => each.digest === digest))) return { by: 'digest' };
  const tag = use.reference && taggedName(use.reference);
  if (tag === undefined || !tags.has(tag)) return undefined;
  const build = buildOf(use.digests, digests);
  return { by: 'tag', ...(build && { build }) };
}

/** Of digests that are all unequal: whether they can be compared at all. One may be of an index over several platforms. */
function buildOf(here: readonly KnownDigest[], reported: readonly KnownDigest[]): ReportMatch['build'] {
  const pairs = here.flatMap((one) => reported.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one.repository !== undefined && one.repository === other.repository)) return 'another';
  // A manifest and a configuration are never equal: that says nothing.
  return pairs.some(([one, other]) => one.repository === undefined || !other.isOfConfiguration) ? 'cannot-say' : undefined;
}
