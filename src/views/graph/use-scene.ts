import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { GraphScene } from './scene.ts';
import type { SceneContent } from './scene-content.ts';
import type { SceneEvents } from './scene-events.ts';
import { offerPicture } from './shown-picture.ts';
import type { LoadedFonts } from './use-fonts.ts';

/** The drawing surface in `surface` with `canvas` above it, showing `content`. It lives as long as the component is mounted. */
export function useScene(
  surface: RefObject<HTMLDivElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  fonts: LoadedFonts | undefined,
  content: SceneContent | undefined,
  events: SceneEvents,
): GraphScene | undefined {
  const [scene, setScene] = useState<GraphScene>();
  const shown = useRef<SceneContent | undefined>(undefined);
  const tapped = useEffectEvent(events.tapped);
  const opened = useEffectEvent(events.opened);
  const hovered = useEffectEvent(events.hovered);
  const asked = useEffectEvent(events.asked);
  const viewChanged = useEffectEvent(events.viewChanged);
  const rested = useEffectEvent(events.rested);
  const painted = useEffectEvent(events.painted);

  useEffect(() => {
    if (!fonts || !surface.current || !canvas.current) return;
    const created = new GraphScene(
      surface.current,
      canvas.current,
      {
        tapped: (what) => tapped(what),
        opened: (what) => opened(what),
        hovered: (what) => hovered(what),
        asked: (what, at) => asked(what, at),
        viewChanged: () => viewChanged(),
        rested: () => rested(),
        painted: (revision) => painted(revision),
      },
      fonts.families,
      fonts.measure,
    );
    shown.current = undefined;
    setScene(created);
    return () => {
      setScene(undefined);
      created.destroy();
    };
  }, [fonts, surface, canvas]);

  useEffect(() => {
    if (!scene || !content || shown.current === content) return;
    shown.current = content;
    scene.show(content);
  }, [scene, content]);

  useEffect(
    () => (fonts && content && surface.current ? offerPicture({ content, fonts, surface: surface.current }) : undefined),
    [fonts, content, surface],
  );

  return scene;
}
