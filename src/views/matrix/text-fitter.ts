/** The font families of the page, as CSS writes them. */
export interface Families {
  readonly text: string;
  readonly code: string;
}

/** Reads them where an element stands. */
export function readFamilies(element: HTMLElement): Families {
  const style = getComputedStyle(element);
  return { text: style.fontFamily || 'sans-serif', code: style.getPropertyValue('--font-code').trim() || 'monospace' };
}

/** Measures and shortens texts, and remembers: the same few names are painted in every frame. */
export class TextFitter {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();
  readonly #short = new Map<string, string>();

  width(text: string, font: string): number {
    const key = `${font} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#context) this.#context.font = font;
      this.#widths.set(key, (width = this.#context?.measureText(text).width ?? text.length * 6));
    }
    return width;
  }

  /** The text, or as much of its beginning as fits with an ellipsis behind it. */
  shorten(text: string, font: string, room: number): string {
    if (this.width(text, font) <= room) return text;
    const key = `${font} ${Math.floor(room)} ${text}`;
    let short = this.#short.get(key);
    if (short === undefined) {
      let length = text.length - 1;
      while (length > 0 && this.width(`${text.slice(0, length)}…`, font) > room) length--;
      this.#short.set(key, (short = length <= 0 ? '' : `${text.slice(0, length)}…`));
    }
    return short;
  }

  /** The same for a name with a namespace before it: the namespace gives way first. */
  shortenName(name: string, font: string, room: number): string {
    return this.width(name, font) <= room ? name : this.shorten(name.slice(name.lastIndexOf('/') + 1), font, room);
  }

  /** At most two lines, broken where a name has a joint; the second is shortened. */
  twoLines(text: string, font: string, room: number): readonly string[] {
    if (this.width(text, font) <= room) return [text];
    const joints = [...text.matchAll(/[-./_ ]/g)].map(({ index }) => index + 1).filter((at) => at < text.length);
    const joint = joints.findLast((at) => this.width(text.slice(0, at), font) <= room);
    if (joint === undefined) return [this.shorten(text, font, room)];
    return [text.slice(0, joint).trimEnd(), this.shorten(text.slice(joint), font, room)];
  }
}
