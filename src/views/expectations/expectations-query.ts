import { useQuery } from '@tanstack/react-query';
import type { Picture } from '#engine/overview/picture.ts';
import { engine } from '#state/engine.ts';
import { useWorkspace } from '#state/workspace.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

const MAY_EXPECT = /expect["']?[ \t]*:/;

/** The expectations among the files, held against the picture; nothing is asked where no file holds any. */
export function useExpectations(picture: Picture | undefined) {
  const some = useWorkspace((state) => state.files.some(({ text }) => MAY_EXPECT.test(text)));
  return useQuery({
    queryKey: ['expectations', picture && pictureKey(picture)],
    queryFn: () => engine.expectations(),
    enabled: some && picture !== undefined,
    staleTime: Infinity,
    // While an edit is being evaluated the last results stay, so that the list does not blink; without expectations there are none.
    placeholderData: (previous) => (some ? previous : undefined),
  });
}
