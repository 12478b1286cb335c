import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many of its words a bar must leave out: 0 none, `most` as many as it can. `contents` tells apart what may need more room or less. */
export function useFitting(bar: RefObject<HTMLElement | null>, most: number, contents: string): number {
  const [fit, setFit] = useState({ level: 0, width: 0 });
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setFit((before) => (before.width === element.clientWidth ? before : { level: 0, width: element.clientWidth }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar]);
  // One level at a time, before anything is painted.
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null || fit.level >= most || element.scrollWidth <= element.clientWidth) return;
    setFit({ level: fit.level + 1, width: element.clientWidth });
  }, [bar, most, fit, contents]);
  return fit.level;
}
