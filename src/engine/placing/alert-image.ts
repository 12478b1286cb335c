/**
 * Whether a manifest runs the image that an alert names. Where the alert gives no tag, as detectors often do not, any tag of
 * that repository may be meant; a digest that the manifest does not pin says nothing against it.
 */
export function matchesImage(named: string, written: string): boolean {
  const alert = partsOf(named);
  const manifest = partsOf(written);
  if (alert.repository !== manifest.repository) return false;
  if (alert.digest !== undefined && manifest.digest !== undefined) return alert.digest === manifest.digest;
  return alert.tag === undefined || alert.tag === (manifest.tag ?? 'latest');
}

interface Parts {
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com', 'docker.io']);

/** SI-10, with no tag where none is written. */
function partsOf(reference: string): Parts {
  const [path = '', digest] = reference.split('@');
  const colon = path.indexOf(':', path.lastIndexOf('/') + 1);
  const name = colon < 0 ? path : path.slice(0, colon);
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry = /[.:]/.test(first) || first === 'localhost';
  const registry = !isRegistry || DOCKER_HUB.has(first) ? 'docker.io' : first;
  const rest = isRegistry ? name.slice(slash + 1) : name;
  const repository = `${registry}/${registry === 'docker.io' && !rest.includes('/') ? 'library/' : ''}${rest}`;
  return { repository, ...(colon >= 0 && { tag: path.slice(colon + 1) }), ...(digest !== undefined && { digest }) };
}
