/** The parts of an image's name, as container runtimes read it (SI-10). */
export interface ImageReference {
  /** `docker.io` where none is written. */
  readonly registry: string;
  /** `library/nginx`. */
  readonly repository: string;
  /** As written. */
  readonly tag?: string;
  /** `sha256:…`. With one, the tag is a remark. */
  readonly digest?: string;
}

const DOCKER_HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
const REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^([a-z0-9]+(?:[+._-][a-z0-9]+)*):([0-9a-f]{32,})$/i;

/** Reads the name of an image. Undefined: it is none, as a path to a file or a template that nobody filled in. */
export function parseImageReference(text: string): ImageReference | undefined {
  const [name = '', digestText, ...more] = text.trim().split('@');
  if (more.length > 0) return undefined;
  const digest = digestText === undefined ? undefined : digestOf(digestText);
  if (digestText !== undefined && digest === undefined) return undefined;
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const tag = colon < 0 ? undefined : name.slice(colon + 1);
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  const { registry, repository } = withoutTag(colon < 0 ? name : name.slice(0, colon));
  if (!REGISTRY.test(registry) || !REPOSITORY.test(repository)) return undefined;
  return { registry, repository, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

function withoutTag(name: string): { readonly registry: string; readonly repository: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const written = isRegistry ? first.toLowerCase() : 'docker.io';
  const registry = DOCKER_HUB.has(written) ? 'docker.io' : written;
  const repository = isRegistry ? name.slice(slash + 1) : name;
  return { registry, repository: registry === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository };
}

/** The tag that is asked for: `latest` where neither a tag nor a digest is written. */
export function tagOf({ tag, digest }: ImageReference): string | undefined {
  return tag ?? (digest === undefined ? 'latest' : undefined);
}

/** `docker.io/library/nginx`: equal for two names of one repository. */
export function repositoryOf({ registry, repository }: ImageReference): string {
  return `${registry}/${repository}`;
}

/** `docker.io/library/nginx:latest`: equal for two names of one tag. Undefined for a name that has a digest alone. */
export function taggedName(reference: ImageReference): string | undefined {
  const tag = tagOf(reference);
  return tag === undefined ? undefined : `${repositoryOf(reference)}:${tag}`;
}

/** The parts of the path, the last first, without Docker's own `library`: `['nginx']`. */
export function lastComponents({ registry, repository }: ImageReference): readonly string[] {
  const parts = repository.split('/').reverse();
  return registry === 'docker.io' && parts.at(-1) === 'library' && parts.length > 1 ? parts.slice(0, -1) : parts;
}

/** A digest in one spelling, wherever it stands: `repository@sha256:…`, `docker-pullable://…`, bare, with or without `sha256:`. */
export function digestOf(text: string): string | undefined {
  const written = text.trim().split('://').at(-1)!.split('@').at(-1)!;
  const [, algorithm, hex] = DIGEST.exec(/^[0-9a-f]{64}$/i.test(written) ? `sha256:${written}` : written) ?? [];
  return algorithm === undefined || hex === undefined ? undefined : `${algorithm}:${hex}`.toLowerCase();
}
