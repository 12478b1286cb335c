import { Info, ShieldCheck } from 'lucide-react';
import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { DiffersSign } from '#views/profiles/differs-mark.tsx';
import { useDiffering } from '#views/profiles/use-differing.ts';
import { lateFilesRead } from '#views/security/late-security.ts';
import { useWords } from '#views/words-context.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import { Popover, PopoverClose } from '#ui/popover.tsx';
import styles from './status-bar.module.css';

interface StatusBarProps {
  readonly picture: Picture | undefined;
  /** What is shown is not in the input. */
  readonly simulated: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Opens the problems, at the first of that severity. */
  readonly onProblems: (severity: Severity) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The strip of what was read: objects, errors, findings and assumptions, each with the way to see them. */
export function StatusBar({ picture, simulated, diagnostics, onProblems, revealOrigin }: StatusBarProps) {
  const { screen, whatIf, commands, language } = useWords();
  const { View: FilesRead } = lateFilesRead[language];
  const { presenter, change } = useSelection();
  const { status } = screen;
  return (
    <footer className={styles.bar} aria-label={status.label}>
      {picture !== undefined && (
        <>
          <UsedCount used={picture.objects.used} />
          <NotEvaluated picture={picture} revealOrigin={revealOrigin} />
          <Severities diagnostics={diagnostics} onProblems={onProblems} />
          <Assumptions picture={picture} revealOrigin={revealOrigin} />
          <DifferingCount picture={picture} />
          {picture.security && <FilesRead security={picture.security} />}
        </>
      )}
      <span className={styles.gap} />
      {simulated && <strong className={styles.simulated}>{whatIf.title}</strong>}
      {presenter && (
        <button type="button" className={styles.leave} onClick={() => change({ presenter: false })}>
          {commands.leavePresenter} <KeyCap>p</KeyCap>
        </button>
      )}
      <button type="button" className={styles.item} onClick={() => change({ proof: '' })}>
        <span className={styles.link}>{screen.howWeKnow}</span>
      </button>
      <Popover
        label={status.private}
        align="end"
        side="top"
        width={320}
        trigger={
          <button type="button" className={styles.private}>
            <ShieldCheck size={13} />
            {status.private}
          </button>
        }
      >
        <p className={styles.note}>{status.privateText}</p>
      </Popover>
    </footer>
  );
}

function UsedCount({ used }: { readonly used: number }) {
  const { count, text } = useWords().screen.status.used(used);
  return (
    <span className={styles.item}>
      <strong className={styles.count}>{count}</strong> {text}
    </span>
  );
}

/** How many connections other network plugins judge otherwise; pressed, only they are shown. */
function DifferingCount({ picture }: { readonly picture: Picture }) {
  const { differs } = useWords().profiles;
  const { differing, change } = useSelection();
  const count = useDiffering(picture).connections.length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles.item}
      aria-pressed={differing}
      title={differing ? differs.showAll : differs.countTitle}
      onClick={() => change({ differing: !differing })}
    >
      <DiffersSign />
      <span className={styles.link}>{differs.count(count)}</span>
    </button>
  );
}

function Severities({ diagnostics, onProblems }: Pick<StatusBarProps, 'diagnostics' | 'onProblems'>) {
  const { status } = useWords().screen;
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const severities = [
    { severity: 'error', text: status.errors(count('error')) },
    { severity: 'warning', text: status.findings(count('warning')) },
    { severity: 'info', text: status.notes(count('info')) },
  ] as const;
  return severities.map(
    ({ severity, text }) =>
      count(severity) > 0 && (
        <button key={severity} type="button" className={styles.item} onClick={() => onProblems(severity)}>
          <SeverityMark severity={severity} />
          <span className={styles.link}>{text}</span>
        </button>
      ),
  );
}

function NotEvaluated({ picture, revealOrigin }: Pick<StatusBarProps, 'revealOrigin'> & { readonly picture: Picture }) {
  const { status, manifests } = useWords().screen;
  const { notEvaluated } = picture.objects;
  if (notEvaluated.length === 0) return null;
  return (
    <Popover
      label={status.notEvaluatedTitle}
      side="top"
      width={380}
      trigger={
        <button type="button" className={styles.item}>
          <SeverityMark severity="not-evaluated" />
          <span className={styles.link}>{status.notEvaluated(notEvaluated.length)}</span>
        </button>
      }
    >
      <p className={styles.note}>
        <strong>{status.notEvaluatedTitle}</strong> {status.notEvaluatedText}
      </p>
      <ul className={styles.list}>
        {notEvaluated.map((object) => (
          <li key={`${object.origin.file} ${object.origin.line} ${object.name}`}>
            <PopoverClose className={styles.row} onClick={() => revealOrigin(object.origin)}>
              <span className={styles.rowName}>
                {object.kind} {object.namespace !== undefined && `${object.namespace}/`}
                {object.name}
              </span>
              <span className={styles.rowPlace}>{manifests.line(object.origin.file.split('/').at(-1) ?? '', object.origin.line)}</span>
            </PopoverClose>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

function Assumptions({ picture, revealOrigin }: Pick<StatusBarProps, 'revealOrigin'> & { readonly picture: Picture }) {
  const { status, assumptions, manifests } = useWords().screen;
  if (picture.assumptions.length === 0) return null;
  return (
    <Popover
      label={status.assumptionsTitle}
      side="top"
      width={400}
      trigger={
        <button type="button" className={styles.item}>
          <Info size={13} className={styles.ring} />
          <span className={styles.link}>{status.assumptions(picture.assumptions.length)}</span>
        </button>
      }
    >
      <p className={styles.note}>
        <strong>{status.assumptionsTitle}</strong>
      </p>
      <ul className={styles.list}>
        {picture.assumptions.map((assumption) => {
          const { code, values, origin } = assumption;
          return (
            <li key={`${code} ${JSON.stringify(values)} ${origin?.file ?? ''} ${origin?.line ?? 0}`} className={styles.assumption}>
              <p>{assumptions[code](values)}</p>
              {origin !== undefined && (
                <PopoverClose className={styles.place} onClick={() => revealOrigin(origin)}>
                  {manifests.line(origin.file, origin.line)}
                </PopoverClose>
              )}
            </li>
          );
        })}
      </ul>
    </Popover>
  );
}
