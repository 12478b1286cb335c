import type { ReportedImage } from '#engine/security/scans/image-report.ts';
import { lastComponents, type ImageReference, repositoryOf, tagOf, taggedName } from './image-reference.ts';
import { fitsTemplate } from './image-template.ts';
import type { ImageUse, ImageUses } from './image-uses.ts';
import type { Offer } from './placement.ts';
import type { ReportedNames } from './reported-names.ts';

/** An image of the manifests that is only like the one that a report names. */
export interface WeakMatch {
  readonly because: Extract<Offer['because'], 'other-tag' | 'other-registry' | 'placeholder'>;
  /** As written in the manifests. */
  readonly image: string;
  readonly uses: readonly ImageUse[];
}

/** All of them, each once. */
export function weakMatches({ references }: ReportedNames, { names }: ReportedImage, uses: ImageUses): readonly WeakMatch[] {
  const found = new Map<string, WeakMatch>();
  const add = (because: WeakMatch['because'], { image }: ImageUse) => {
    if (!found.has(image)) found.set(image, { because, image, uses: uses.written(image) });
  };
  for (const use of uses.templates) if (fits(use, names, references)) add('placeholder', use);
  for (const reference of references) {
    const alike = likenesses(reference, uses.ending(lastComponents(reference)[0]!));
    for (const { use, isSameRepository } of alike) if (isSameRepository) add('other-tag', use);
    for (const { use } of mostAlike(alike)) add('other-registry', use);
  }
  return [...found.values()];
}

/** Whether what is written may become the image that a report names. */
export function fits({ template }: ImageUse, names: readonly string[], references: readonly ImageReference[]): boolean {
  if (!template) return false;
  const tagged = references.map(taggedName).filter((each) => each !== undefined);
  const short = tagged.map((each) => each.replace(/^docker\.io\/(?:library\/)?/, ''));
  return [...names, ...tagged, ...short].some((name) => fitsTemplate(name, template));
}

interface Likeness {
  readonly use: ImageUse;
  readonly isSameRepository: boolean;
  readonly isSameTag: boolean;
  /** So many parts at the end of the path are equal. */
  readonly common: number;
}

function likenesses(reference: ImageReference, uses: readonly ImageUse[]): readonly Likeness[] {
  const repository = repositoryOf(reference);
  return uses.flatMap((use) => {
    const other = use.reference;
    if (!other) return [];
    const isSameRepository = repositoryOf(other) === repository;
    return [{ use, isSameRepository, isSameTag: tagOf(other) === tagOf(reference), common: commonComponents(reference, other) }];
  });
}

/** Behind another registry. One equal word, as `controller`, is not enough: then the tag must be equal too. */
function mostAlike(alike: readonly Likeness[]): readonly Likeness[] {
  const others = alike.filter(({ isSameRepository, isSameTag, common }) => !isSameRepository && (common > 1 || isSameTag));
  const most = Math.max(0, ...others.map(likeness));
  return others.filter((each) => likeness(each) === most);
}

function likeness({ common, isSameTag }: Likeness): number {
  return 2 * common + (isSameTag ? 1 : 0);
}

function commonComponents(one: ImageReference, other: ImageReference): number {
  const others = lastComponents(other);
  const differs = lastComponents(one).findIndex((part, at) => part !== others[at]);
  return differs < 0 ? lastComponents(one).length : differs;
}

/** Which image of a workload was scanned under another name, as far as it can be said. */
export function nearestUse({ references }: ReportedNames, own: readonly ImageUse[]): ImageUse | undefined {
  if (own.length < 2) return own[0];
  const last = new Set(references.map((reference) => lastComponents(reference)[0]));
  const same = own.filter(({ reference }) => reference && last.has(lastComponents(reference)[0]));
  return same.length === 1 ? same[0] : undefined;
}
