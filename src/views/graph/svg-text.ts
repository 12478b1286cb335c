const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What XML forbids: most control signs, and halves of signs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Somebody's text as text of an SVG file: no markup, and nothing that XML forbids. */
export function svgText(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

type Attribute = string | number | undefined;

/** One element; attributes that are undefined are left out. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? svgNumber(value) : svgText(value)}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A coordinate, to a hundredth of a pixel. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
