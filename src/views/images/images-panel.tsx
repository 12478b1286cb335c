import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { useSecurityFocus } from '#views/security/security-focus.ts';
import { isThere } from './findings-there.ts';
import { FindingsList } from './findings-list.tsx';
import { ImagesTable } from './images-table.tsx';

export interface ImagesPanelProps {
  readonly picture: Picture;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The images of the manifests with what scans say of them; one of them opened: everything that was found in it. */
export function ImagesPanel({ picture, onSelect, revealOrigin }: ImagesPanelProps) {
  const subject = useSecurityFocus((state) => state.subject);
  const { security } = picture;
  if (!security) return null;
  // A list whose reports were closed meanwhile would say that nothing was found.
  if (subject !== undefined && isThere(subject, security))
    return (
      <FindingsList key={JSON.stringify(subject)} picture={picture} security={security} subject={subject} revealOrigin={revealOrigin} />
    );
  return <ImagesTable picture={picture} security={security} onSelect={onSelect} revealOrigin={revealOrigin} />;
}
