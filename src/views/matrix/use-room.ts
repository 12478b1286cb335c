import { type RefObject, useEffect, useState } from 'react';

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element, without its scroll bars. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = () => {
      const [width, height] = [target.clientWidth, target.clientHeight];
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return room;
}
