import { useEffect } from 'react';

/** Brings the part of the page that the address names into view, and the keyboard to its heading. */
export function useShownPlace(place: string): void {
  useEffect(() => {
    if (place === '') return;
    const part = document.getElementById(`proof-${place}`);
    part?.scrollIntoView({ block: 'start' });
    document.getElementById(`proof-${place}-heading`)?.focus({ preventScroll: true });
  }, [place]);
}
