import { type RefObject, useEffect, useState } from 'react';
import type { FontFamilies } from './fonts.ts';
import { canvasMeasure, type MeasureText } from './measure.ts';

export interface LoadedFonts {
  readonly families: FontFamilies;
  readonly measure: MeasureText;
}

/** The page's fonts and a way to measure with them, once they are loaded: a width measured before would be another font's. */
export function useFonts(element: RefObject<HTMLElement | null>): LoadedFonts | undefined {
  const [fonts, setFonts] = useState<LoadedFonts>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      await document.fonts.ready;
      if (gone || !element.current) return;
      const style = getComputedStyle(element.current);
      const families = { text: style.fontFamily || 'sans-serif', code: style.getPropertyValue('--font-code').trim() || 'monospace' };
      setFonts({ families, measure: canvasMeasure(families) });
    };
    void load();
    return () => {
      gone = true;
    };
  }, [element]);
  return fonts;
}
