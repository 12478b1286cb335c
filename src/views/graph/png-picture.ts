import type { SvgPicture } from './svg-picture.ts';

/** Sharp on paper and on fine screens. */
const FINE = 2;
/** What every browser's canvas bears. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 64_000_000;

/** The drawing as a PNG file, twice as fine as it is large; a huge one as fine as a canvas can be. */
export async function pngPicture({ svg, width, height }: SvgPicture): Promise<Blob> {
  const scale = Math.min(FINE, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no image.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
