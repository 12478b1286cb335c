import { useEffect, useState } from 'react';

/** When what is open over the page goes, the keyboard goes back to what had it, if nothing else took it. */
export function useReturnedFocus(): void {
  const [former] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && former instanceof HTMLElement && former.isConnected)
          former.focus({ preventScroll: true });
      });
    },
    [former],
  );
}
