import { create } from 'zustand';

/** What is typed into the palette; what was typed before it was on the screen is in it already. */
export const usePaletteText = create<{ readonly text: string }>(() => ({ text: '' }));

export function setPaletteText(text: string): void {
  usePaletteText.setState({ text });
}
