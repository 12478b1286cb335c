import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type Palette, readPalette, watchPalette } from '#views/graph/palette.ts';
import type { MatrixWords } from '#words/en/matrix.ts';
import type { Brushes } from './paint-cell.ts';
import { type Families, readFamilies, TextFitter } from './text-fitter.ts';

/** Colors and fonts as they are in force where an element stands; undefined until the fonts are loaded. */
export function useBrushes(element: RefObject<HTMLElement | null>, words: MatrixWords): Brushes | undefined {
  const [palette, setPalette] = useState<Palette>();
  const [families, setFamilies] = useState<Families>();
  useEffect(() => {
    let gone = false;
    const read = () => {
      if (!gone && element.current) setPalette(readPalette(element.current));
    };
    void document.fonts.ready.then(() => {
      read();
      if (!gone && element.current) setFamilies(readFamilies(element.current));
    });
    const stop = watchPalette(read);
    return () => {
      gone = true;
      stop();
    };
  }, [element]);
  return useMemo(
    () =>
      palette === undefined || families === undefined
        ? undefined
        : { palette, families, fitter: new TextFitter(), words, forced: matchMedia('(forced-colors: active)').matches },
    [palette, families, words],
  );
}
