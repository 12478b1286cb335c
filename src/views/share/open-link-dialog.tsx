import { ShieldCheck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { settleIncomingLink } from '#state/incoming-link.ts';
import { notify } from '#state/notice.ts';
import { openShared, takeUpAside } from '#state/open-input.ts';
import { decodeLink, type OpenedLink } from '#state/share-link.ts';
import { type SharedWork, summarizeShared } from '#state/shared-work.ts';
import { useWorkspace } from '#state/workspace.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { HeldFiles } from './held-files.tsx';
import { ShareRow } from './share-row.tsx';
import styles from './share.module.css';

/** What the link holds that the page was opened with; nothing of it takes any place before the reader agrees. */
export function OpenLinkDialog({ data }: { readonly data: string }) {
  const { open: words } = useWords().share;
  const link = useDecoded(data);
  const title = link?.kind === 'refused' ? words.refusedTitle : words.title;
  return (
    <Dialog open onClose={settleIncomingLink} title={title} closeLabel={words.cancel} width={520}>
      <div className={styles.sheet}>
        {link === undefined && <p className={styles.text}>{words.reading}</p>}
        {link?.kind === 'refused' && <Refused link={link} />}
        {link?.kind === 'work' && <Held work={link.work} />}
      </div>
    </Dialog>
  );
}

function useDecoded(data: string): OpenedLink | undefined {
  const [decoded, setDecoded] = useState<{ readonly data: string; readonly link: OpenedLink }>();
  useEffect(() => {
    let current = true;
    void decodeLink(data).then((link) => current && setDecoded({ data, link }));
    return () => {
      current = false;
    };
  }, [data]);
  return decoded?.data === data ? decoded.link : undefined;
}

function Refused({ link }: { readonly link: Extract<OpenedLink, { kind: 'refused' }> }) {
  const { open: words } = useWords().share;
  return (
    <>
      <p className={styles.text}>{link.because === 'cut' ? words.cut(link.missing, link.length) : words[link.because]}</p>
      <div className={styles.buttons}>
        <Button look="primary" size="large" onClick={settleIncomingLink}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

function Held({ work }: { readonly work: SharedWork }) {
  const { share } = useWords();
  const words = share.open;
  const summary = useMemo(() => summarizeShared(work), [work]);
  const { files, sample, aside } = useWorkspace();
  const own = sample === undefined ? files : [];
  const tried = summary.changedFiles.length + summary.off > 0;
  const open = () => {
    openShared(work);
    settleIncomingLink();
    // After the page has shown what was opened: leaving the start screen takes former notices away.
    setTimeout(() => {
      if (own.length === 0) notify({ text: words.opened });
      else notify({ text: words.openedAside, action: { label: words.takeBack, run: takeUpAside }, stays: true });
    });
  };
  return (
    <>
      <section className={styles.holds}>
        <HeldFiles summary={summary} />
        {tried && <ShareRow title={share.tried} text={share.triedText(summary.changedFiles.length, summary.off)} />}
        {summary.before !== undefined && <ShareRow title={share.before} text={summary.before} />}
      </section>
      {own[0] !== undefined && (
        <p className={styles.text}>
          {words.putAside(own[0].name, own.length - 1)}
          {aside.files[0] !== undefined && ` ${words.asideGone(aside.files[0].name, aside.files.length - 1)}`}
        </p>
      )}
      <div className={styles.buttons}>
        <p className={styles.foot}>
          <ShieldCheck size={14} />
          {words.trust}
        </p>
        <Button size="large" onClick={settleIncomingLink}>
          {words.cancel}
        </Button>
        <Button look="primary" size="large" onClick={open}>
          {words.open}
        </Button>
      </div>
    </>
  );
}
