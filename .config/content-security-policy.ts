import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Puts the Content-Security-Policy into the page that is built. The page may load nothing from elsewhere and ask
 * nobody but its own origin; a script that is not its own, such as one that came in with a manifest, does not run.
 *
 * - `site`: scripts are files beside the page.
 * - `single-file`: the one script stands in the page, and is named by its hash.
 *
 * Workers start from blobs, which is the only way that also works from `file://`.
 */
export function contentSecurityPolicy(product: 'site' | 'single-file'): Plugin {
  return {
    name: 'netpol-atlas:content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = file.source.toString();
          const policy = policyFor(product, hashesOfInlineScripts(html));
          file.source = html.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
        }
      },
    },
  };
}

function policyFor(product: 'site' | 'single-file', hashes: readonly string[]): string {
  const own = product === 'site' ? [`'self'`] : [];
  return [
    `default-src 'none'`,
    `script-src ${[...own, ...hashes].join(' ')} blob:`,
    `worker-src ${[...own, 'blob:'].join(' ')}`,
    `style-src ${[...own, `'unsafe-inline'`].join(' ')}`,
    `img-src ${[...own, 'data:', 'blob:'].join(' ')}`,
    `font-src ${[...own, 'data:'].join(' ')}`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Of the scripts that stand in the page itself. */
function hashesOfInlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc=/.test(attributes))
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
