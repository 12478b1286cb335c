import { ClipboardPaste, Download, File, FilePen, FolderOpen, History, ShieldCheck } from 'lucide-react';
import { SAMPLES } from '#state/samples.ts';
import { chooseFiles, chooseFolder } from '#views/manifests/file-inputs.tsx';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import { SampleDrawing } from './sample-drawing.tsx';
import styles from './start-screen.module.css';

interface StartScreenProps {
  /** Names of the reader's own files, if there are any to go on with. */
  readonly own: readonly string[];
  /** Names of others that were put aside for these. */
  readonly putAside: readonly string[];
  readonly onPaste: () => void;
  readonly onEmpty: () => void;
  readonly onResume: () => void;
  readonly onTakeUp: () => void;
  readonly onSample: (name: string) => void;
  readonly onProof: () => void;
}

const PASTE_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘V' : 'Ctrl V';

/** The invitation: paste, open, drop, go on, or look at an example. */
export function StartScreen({ own, putAside, onPaste, onEmpty, onResume, onTakeUp, onSample, onProof }: StartScreenProps) {
  const { start, howWeKnow } = useWords().screen;
  return (
    <main className={styles.screen}>
      <div className={styles.columns}>
        <div>
          <h1 className={styles.title}>{start.title}</h1>
          <p className={styles.promise}>{start.promise}</p>
          <section className={styles.zone}>
            <div className={styles.zoneHead}>
              <span className={styles.zoneIcon}>
                <Download size={22} strokeWidth={1.7} />
              </span>
              <div>
                <h2 className={styles.zoneTitle}>{start.dropTitle}</h2>
                <p className={styles.zoneText}>{start.dropText}</p>
              </div>
            </div>
            <div className={styles.zoneButtons}>
              <Button look="primary" size="large" onClick={onPaste}>
                <ClipboardPaste size={15} />
                {start.paste}
                <KeyCap className={styles.pasteKey}>{PASTE_KEYS}</KeyCap>
              </Button>
              <Button size="large" onClick={chooseFiles}>
                <File size={15} />
                {start.openFiles}
              </Button>
              <Button size="large" onClick={chooseFolder}>
                <FolderOpen size={15} />
                {start.openFolder}
              </Button>
              <Button size="large" onClick={onEmpty}>
                <FilePen size={15} />
                {start.empty}
              </Button>
            </div>
          </section>
        </div>
        <div className={styles.right}>
          <Examples onSample={onSample} />
          {own.length > 0 && <Resume title={start.resumeTitle} names={own} onResume={onResume} />}
          {putAside.length > 0 && <Resume title={start.putAsideTitle} names={putAside} onResume={onTakeUp} />}
        </div>
        <Traps onSample={onSample} />
      </div>
      <footer className={styles.foot}>
        <ShieldCheck size={14} />
        <p>
          <strong>{start.private}</strong> {start.privateText}
        </p>
        <button type="button" className={styles.proof} onClick={onProof}>
          {howWeKnow}
        </button>
      </footer>
    </main>
  );
}

function Resume({ title, names, onResume }: { readonly title: string; readonly names: readonly string[]; readonly onResume: () => void }) {
  const { start } = useWords().screen;
  return (
    <section className={styles.resume}>
      <History size={16} className={styles.resumeIcon} />
      <div className={styles.resumeWords}>
        <h2 className={styles.resumeTitle}>{title}</h2>
        <p className={styles.resumeText}>{start.resumeText(names[0] ?? '', names.length - 1)}</p>
      </div>
      <Button onClick={onResume}>{start.resume}</Button>
    </section>
  );
}

function Examples({ onSample }: Pick<StartScreenProps, 'onSample'>) {
  const { screen, language } = useWords();
  const examples = SAMPLES.filter((sample) => sample.kind === 'example');
  if (examples.length === 0) return null;
  return (
    <section>
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{screen.start.examples}</h2>
        <p className={styles.sectionNote}>{screen.start.examplesNote}</p>
      </div>
      <ul className={styles.examples}>
        {examples.map((sample) => (
          <li key={sample.name} className={styles.exampleItem}>
            <button type="button" className={styles.example} onClick={() => onSample(sample.name)}>
              <SampleDrawing name={sample.name} />
              <span className={styles.exampleWords}>
                <span className={styles.exampleTitle}>{sample.title[language]}</span>
                <span className={styles.exampleText}>{sample.text[language]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Traps({ onSample }: Pick<StartScreenProps, 'onSample'>) {
  const { screen, language } = useWords();
  const traps = SAMPLES.filter((sample) => sample.kind === 'trap');
  if (traps.length === 0) return null;
  return (
    <section className={styles.trapSection}>
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{screen.start.traps}</h2>
        <p className={styles.sectionNote}>{screen.start.trapsNote}</p>
      </div>
      <ul className={styles.traps}>
        {traps.map((sample, index) => (
          <li key={sample.name}>
            <button type="button" className={styles.trap} onClick={() => onSample(sample.name)} title={sample.text[language]}>
              <span className={styles.trapNumber} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.trapWords}>
                <span className={styles.trapTitle}>{sample.title[language]}</span>
                <span className={styles.trapText}>{sample.text[language]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
