import type { ImageReport, ReportedImage, ReportedWorkload } from './image-report.ts';

/** Whether a reference may name an image: it is no file of an exported one, and has no blanks. */
export function mayNameImage(text: string): boolean {
  return text !== '' && text !== '.' && !/\s/.test(text) && !/\.(?:tar|tgz|tar\.gz|tar\.xz|tar\.zst)$/i.test(text);
}

/** `sha256:…`, whether or not the algorithm is written; undefined where it is no digest. */
export function digestOf(text: string): string | undefined {
  const [, algorithm = 'sha256', digits] = /^(?:(sha256|sha512):)?([0-9a-f]{32,128})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : `${algorithm.toLowerCase()}:${digits.toLowerCase()}`;
}

/** An image by all its names; each name once, and only what may be one. */
export function reportedImage(known: {
  readonly names: readonly string[];
  readonly digests?: readonly string[];
  readonly imageIds?: readonly string[];
  readonly system?: string;
  /** What to call it if it has no name. */
  readonly otherwise?: string;
}): ReportedImage {
  const names = [...new Set(known.names.map((name) => name.trim()).filter((name) => mayNameImage(name) && digestOf(name) === undefined))];
  const digests = distinctDigests(known.digests);
  const imageIds = distinctDigests([...(known.imageIds ?? []), ...known.names.filter((name) => digestOf(name) !== undefined)]);
  return {
    title: names[0] ?? (known.otherwise || (digests[0] ?? imageIds[0] ?? '')),
    names,
    digests,
    imageIds,
    ...(known.system !== undefined && known.system !== '' && { system: known.system }),
  };
}

/** What a scan of an image is about: that image or, where it does not know its name, one that the reader picks. */
export function aboutImage(image: ReportedImage): Pick<ImageReport, 'about' | 'image'> {
  return { about: image.names.length > 0 ? 'image' : 'unnamed', image };
}

function distinctDigests(written: readonly string[] = []): string[] {
  return [...new Set(written.map(digestOf).filter((digest) => digest !== undefined))];
}

/** A reference behind the registry that a report names apart. An alias (`Docker Hub`) is no host, and says nothing. */
export function behindRegistry(registry: string, name: string): string {
  const host = registry.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  const first = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
  const hasHost = /[.:]/.test(first) || first === 'localhost';
  if (name === '' || hasHost || /\s/.test(host) || !/[.:]/.test(host)) return name;
  return `${host}/${name}`;
}

const POD_KINDS = new Set([
  'pod',
  'deployment',
  'replicaset',
  'replicationcontroller',
  'statefulset',
  'daemonset',
  'job',
  'cronjob',
  'deploymentconfig',
  'rollout',
]);

/** Whether objects of this kind make pods. */
export function makesPods({ kind }: Pick<ReportedWorkload, 'kind'>): boolean {
  return POD_KINDS.has(kind.toLowerCase());
}
