/** Text as few signs as can stand in an address: deflated, in base64url. */
export async function deflateText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

export type Inflated = { readonly text: string } | { readonly refused: 'broken' | 'too-large' };

/** The text again; refused where the signs are not what `deflateText` wrote, or where it would be more than `limit` bytes. */
export async function inflateText(signs: string, limit: number): Promise<Inflated> {
  const bytes = fromBase64Url(signs);
  if (bytes === undefined) return { refused: 'broken' };
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode() };
      size += value.byteLength;
      if (size > limit) {
        // What is left is not read: a few kilobytes can stand for gigabytes.
        await reader.cancel();
        return { refused: 'too-large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { refused: 'broken' };
  }
}

/** Spreading a long array into arguments overflows the stack. */
const STEP = 8192;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(signs: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(signs)) return undefined;
  try {
    return Uint8Array.from(atob(signs.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
