import { useEffect, useState } from 'react';
import { usePainted } from './page-contract.ts';

/** Milliseconds after which what is second does not wait any longer. */
const LONGEST = 1_500;

/** Whether the first graph is on the screen, or has had its time: the editor, which is as big, then comes after it and not beside it. */
export function useGraphFirst(): boolean {
  const painted = usePainted((state) => state.number > 0);
  const [waited, setWaited] = useState(painted);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), LONGEST);
    return () => clearTimeout(timer);
  }, []);
  return painted || waited;
}
