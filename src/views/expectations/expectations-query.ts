import { useQuery } from '@tanstack/react-query';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { engine } from '#state/engine.ts';
import { useWorkspace } from '#state/workspace.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

const MAY_EXPECT = /expect["']?[ \t]*:/;
/** Longer files are reports; nobody writes so many lines of expectations. Characters. */
const LONGEST = 2_000_000;

/** Asked with every change of anything: each file is looked through once. */
const known = new WeakMap<ManifestFile, boolean>();

function mayExpect(file: ManifestFile): boolean {
  let may = known.get(file);
  if (may === undefined) known.set(file, (may = file.text.length <= LONGEST && MAY_EXPECT.test(file.text)));
  return may;
}

/** The expectations among the files, held against the picture; nothing is asked where no file holds any. */
export function useExpectations(picture: Picture | undefined) {
  const some = useWorkspace((state) => state.files.some(mayExpect));
  return useQuery({
    queryKey: ['expectations', picture && pictureKey(picture)],
    queryFn: () => engine.expectations(),
    enabled: some && picture !== undefined,
    staleTime: Infinity,
    // While an edit is being evaluated the last results stay, so that the list does not blink; without expectations there are none.
    placeholderData: (previous) => (some ? previous : undefined),
  });
}
