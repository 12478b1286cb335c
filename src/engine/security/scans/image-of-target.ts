import { mayNameImage } from './reported-image.ts';

/** An image by the title of what was scanned in it: `nginx:1.27 (debian 12.5)`. Undefined for a file or a language's packages. */
export function imageOfTarget(target: string): { readonly name: string; readonly system: string } | undefined {
  const [, name = '', system = ''] = /^(\S+) \(([^()]+)\)$/.exec(target) ?? [];
  return mayNameImage(name) ? { name, system } : undefined;
}
