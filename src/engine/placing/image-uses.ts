import type { Cluster, Workload } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { type ImageTemplate, imageTemplate } from './image-template.ts';
import { digestOf, type ImageReference, lastComponents, parseImageReference, repositoryOf, taggedName } from './image-reference.ts';

/** A digest by which an image is known. */
export interface KnownDigest {
  readonly digest: string;
  /** It is that of a manifest in this repository. */
  readonly repository?: string;
  /** It is that of the image's configuration. With neither, it may be of anything. */
  readonly isOfConfiguration?: true;
}

/** An image that a workload runs. */
export interface ImageUse {
  readonly workload: string;
  /** As written in the manifests. */
  readonly image: string;
  /** Undefined: what is written is no name, as `${HOST}/app:1`. */
  readonly reference: ImageReference | undefined;
  /** What is written, where somebody else fills in a part of it. */
  readonly template: ImageTemplate | undefined;
  /** That the manifest pins, or that a running pod tells of. */
  readonly digests: readonly KnownDigest[];
}

/** Every image of the workloads, by all that reports may know of it. */
export class ImageUses {
  readonly #byWorkload = new Map<string, ImageUse[]>();
  readonly #byDigest = new Map<string, ImageUse[]>();
  readonly #byTag = new Map<string, ImageUse[]>();
  readonly #byLastComponent = new Map<string, ImageUse[]>();
  readonly #byImage = new Map<string, ImageUse[]>();

  #templates: readonly ImageUse[] | undefined;

  constructor({ workloads }: Cluster) {
    for (const workload of workloads) for (const use of usesOf(workload)) this.#add(use);
  }

  #add(use: ImageUse): void {
    addTo(this.#byWorkload, use.workload, use);
    addTo(this.#byImage, use.image, use);
    for (const { digest } of use.digests) addTo(this.#byDigest, digest, use);
    const tag = use.reference && taggedName(use.reference);
    if (tag !== undefined) addTo(this.#byTag, tag, use);
    if (use.reference) addTo(this.#byLastComponent, lastComponents(use.reference)[0]!, use);
  }

  of(workload: string): readonly ImageUse[] {
    return this.#byWorkload.get(workload) ?? [];
  }

  withDigest(digest: string): readonly ImageUse[] {
    return this.#byDigest.get(digest) ?? [];
  }

  /** @param tag as `taggedName` gives it */
  withTag(tag: string): readonly ImageUse[] {
    return this.#byTag.get(tag) ?? [];
  }

  /** @param last the last part of the path: `nginx` */
  ending(last: string): readonly ImageUse[] {
    return this.#byLastComponent.get(last) ?? [];
  }

  /** Of each image that is written with a placeholder one. */
  get templates(): readonly ImageUse[] {
    return (this.#templates ??= [...this.#byImage.values()].flatMap(([first]) => (first?.template ? [first] : [])));
  }

  /** The last parts of the paths of all images. */
  get lastComponents(): Iterable<string> {
    return this.#byLastComponent.keys();
  }

  /** @param image as written in the manifests */
  written(image: string): readonly ImageUse[] {
    return this.#byImage.get(image) ?? [];
  }

  /** As written in the manifests, in the order of their names, with those that run it. */
  get images(): readonly (readonly [image: string, uses: readonly ImageUse[]])[] {
    return [...this.#byImage].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function usesOf({ id, images, pods }: Workload): readonly ImageUse[] {
  return [...new Set(images)].map((image) => {
    const reference = parseImageReference(image);
    const pinned = reference?.digest === undefined ? [] : [{ digest: reference.digest, repository: repositoryOf(reference) }];
    const running = pods.flatMap(({ imageIds = [] }) => imageIds.flatMap(([of, imageId]) => (of === image ? knownDigest(imageId) : [])));
    const digests = new Map([...pinned, ...running].map((each) => [`${each.digest} ${each.repository ?? ''}`, each]));
    return { workload: id, image, reference, template: imageTemplate(image), digests: [...digests.values()] };
  });
}

/** In `repository@sha256:…` the digest is that of a manifest in the repository; alone it may be of the configuration too. */
export function knownDigest(text: string): readonly KnownDigest[] {
  const digest = digestOf(text);
  if (digest === undefined) return [];
  const reference = text.includes('@') ? parseImageReference(text.split('://').at(-1)!) : undefined;
  return [{ digest, ...(reference && { repository: repositoryOf(reference) }) }];
}
