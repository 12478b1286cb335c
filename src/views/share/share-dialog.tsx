import { Copy, Lock, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { copyText } from '#state/copy-text.ts';
import { formatFragment } from '#state/fragment.ts';
import { SAMPLES } from '#state/samples.ts';
import { useSelection } from '#state/selection.ts';
import { encodeLink, linkTrouble } from '#state/share-link.ts';
import { sharedWork, summarizeShared } from '#state/shared-work.ts';
import { isTried } from '#state/work.ts';
import { useWorkspace, workOf } from '#state/workspace.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { HeldFiles } from './held-files.tsx';
import { ShareRow } from './share-row.tsx';
import styles from './share.module.css';

/** What a link to the present work will hold, and the link. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { share, screen } = useWords();
  return (
    <Dialog open onClose={onClose} title={share.title} closeLabel={screen.common.close} width={560}>
      <ShareSheet onClose={onClose} />
    </Dialog>
  );
}

function ShareSheet({ onClose }: { readonly onClose: () => void }) {
  const { share, language } = useWords();
  const store = useWorkspace();
  const view = useSelection();
  const [choice, setChoice] = useState({ tried: true, before: true });
  const { sample, before } = store;
  // An example that nobody changed is named: everybody who has the page has it.
  const named = sample !== undefined && (before === undefined || !choice.before);
  const fragment = formatFragment({ ...view, start: false, sample: named ? sample : undefined });
  const work = useMemo(() => sharedWork(workOf(store), fragment, choice), [store, fragment, choice]);
  const summary = useMemo(() => summarizeShared(work), [work]);
  const whole = useMemo(() => summarizeShared(sharedWork(workOf(store), '', { tried: true, before: true })), [store]);
  const link = useLink(named ? fragment : undefined, work);
  const example = SAMPLES.find(({ name }) => name === sample);

  return (
    <div className={styles.sheet}>
      <section className={styles.holds} aria-label={share.holds}>
        <h3 className={styles.heading}>{share.holds}</h3>
        {named ? <p className={styles.text}>{share.example(example?.title[language] ?? sample)}</p> : <HeldFiles summary={summary} />}
        {isTried(store) && (
          <ShareRow
            title={share.tried}
            text={share.triedText(whole.changedFiles.length, whole.off)}
            checked={choice.tried}
            onChange={(tried) => setChoice({ ...choice, tried })}
          />
        )}
        {before !== undefined && (
          <ShareRow
            title={share.before}
            text={before.name}
            checked={choice.before}
            onChange={(kept) => setChoice({ ...choice, before: kept })}
          />
        )}
        <ShareRow title={share.view} text={share.viewText} />
      </section>
      {!named && summary.secrets > 0 && (
        <p className={styles.warning}>
          <Lock size={14} />
          {share.secrets(summary.secrets)}
        </p>
      )}
      <LinkField link={link} onCopied={onClose} />
      <p className={styles.foot}>
        <ShieldCheck size={14} />
        {share.private}
        {location.protocol === 'file:' && ` ${share.onDisk}`}
      </p>
    </div>
  );
}

/** The whole address; undefined while it is being packed. */
function useLink(fragment: string | undefined, work: Parameters<typeof encodeLink>[0]): string | undefined {
  const [packed, setPacked] = useState<{ readonly work: typeof work; readonly data: string }>();
  useEffect(() => {
    if (fragment !== undefined) return;
    let current = true;
    void encodeLink(work).then((data) => current && setPacked({ work, data }));
    return () => {
      current = false;
    };
  }, [work, fragment]);
  const address = location.href.replace(/#.*$/s, '');
  if (fragment !== undefined) return `${address}#${fragment}`;
  return packed?.work === work ? `${address}#share=${packed.data}` : undefined;
}

function LinkField({ link, onCopied }: { readonly link: string | undefined; readonly onCopied: () => void }) {
  const { share } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const id = useId();
  const trouble = link === undefined ? undefined : linkTrouble(link.length);
  const copy = async () => {
    if (link === undefined) return;
    if (await copyText(link, share.copied, undefined)) return onCopied();
    field.current?.select();
    setRefused(true);
  };
  return (
    <section className={styles.link}>
      <div className={styles.linkHead}>
        <label htmlFor={id} className={styles.heading}>
          {share.link}
        </label>
        <span className={styles.length}>{link === undefined ? share.making : share.length(link.length)}</span>
      </div>
      <div className={styles.linkRow}>
        <input ref={field} id={id} className={styles.field} readOnly value={link ?? ''} onFocus={(event) => event.target.select()} />
        <Button look="primary" size="large" disabled={link === undefined || trouble === 'never'} onClick={() => void copy()}>
          <Copy size={14} />
          {share.copy}
        </Button>
      </div>
      {trouble !== undefined && (
        <p className={styles.warning} role="status">
          <TriangleAlert size={14} />
          {share.trouble[trouble]}
        </p>
      )}
      {refused && <p className={styles.text}>{share.copyByHand}</p>}
    </section>
  );
}
