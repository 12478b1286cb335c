import { useEffect } from 'react';
import { closeDialog, useDialogs } from '#state/dialogs.ts';
import { followIncomingLinks, useIncomingLink } from '#state/incoming-link.ts';
import { lateOpenLink, lateShare } from './late-share.ts';

/** The two dialogs about links, when they are wanted: one to make a link, one to open somebody's. */
export function SharePlaces() {
  const sharing = useDialogs((state) => state.open === 'share');
  const data = useIncomingLink((state) => state.data);
  useEffect(followIncomingLinks, []);
  return (
    <>
      {sharing && <lateShare.View onClose={closeDialog} />}
      {data !== undefined && <lateOpenLink.View data={data} />}
    </>
  );
}
