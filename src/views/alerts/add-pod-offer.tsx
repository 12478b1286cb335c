import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Offer } from '#engine/placing/placement.ts';
import { notify } from '#state/notice.ts';
import { tryEdits } from '#state/try-edits.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';
import { Button } from '#ui/button.tsx';

/** The pod of an alert is in no manifest: it may be added as a what-if, with labels that nobody knows. */
export function AddPodOffer({ offer: { pod } }: { readonly offer: Offer }) {
  const { alerts: words } = useSecurityWords();
  const [busy, setBusy] = useState(false);
  if (!pod) return null;
  const add = async () => {
    setBusy(true);
    const { namespace, name, image } = pod;
    const edit = {
      kind: 'pod',
      pod: { namespace, name, labels: {}, ports: [], labelsUnknown: true, ...(image === undefined ? {} : { image }) },
    } as const;
    const done = await tryEdits([edit], words.podAdded(name)).catch(() => false);
    setBusy(false);
    if (!done) notify({ text: words.podRefused });
  };
  return (
    <div className={styles.offer}>
      <span className={styles.quiet}>{words.podHint}</span>
      <Button className={styles.small} disabled={busy} onClick={() => void add()}>
        <Plus size={13} aria-hidden="true" />
        {words.addPod}
      </Button>
    </div>
  );
}
