import type { Picture } from '#engine/overview/picture.ts';
import { closeDialog, useDialogs } from '#state/dialogs.ts';
import { lateAddPod, lateAddPolicy, lateKubectl } from './late-edit-dialogs.ts';

/** The forms that change the manifests, when they are wanted. */
export function EditPlaces({ picture }: { readonly picture: Picture | undefined }) {
  const dialog = useDialogs((state) => state.open);
  if (picture === undefined) return null;
  return (
    <>
      {dialog === 'add-pod' && <lateAddPod.View picture={picture} onClose={closeDialog} />}
      {dialog === 'add-policy' && <lateAddPolicy.View picture={picture} onClose={closeDialog} />}
      {dialog === 'kubectl' && <lateKubectl.View picture={picture} onClose={closeDialog} />}
    </>
  );
}
