import { create } from 'zustand';

const KEY = 'netpol-atlas.put-off';
/** Older ones are forgotten. */
const MOST = 40;

/** Suggestions that the reader does not want to see again, by what they say. */
export const usePutOff = create<{ readonly texts: readonly string[] }>(() => ({ texts: stored() }));

/** Remembers, in this browser, that a suggestion was not taken. */
export function putOff(text: string): void {
  const texts = [...usePutOff.getState().texts.filter((each) => each !== text), text].slice(-MOST);
  usePutOff.setState({ texts });
  try {
    localStorage.setItem(KEY, JSON.stringify(texts));
  } catch {
    // A browser that keeps nothing asks again on the next visit.
  }
}

function stored(): readonly string[] {
  try {
    const texts: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}
