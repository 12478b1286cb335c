import { FileCode } from 'lucide-react';
import type { ObjectChange } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { objectKind, objectTitle } from '#words/change-phrases.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { focusObject, useChangesFocus } from './changes-focus.ts';
import styles from './object-changes-list.module.css';
import { objectEffect } from './object-effect.ts';

/** So many lines of a changed object are shown before the rest is only counted. */
const MOST_LINES = 12;

interface ObjectChangesListProps {
  readonly picture: Picture | undefined;
  readonly compared: PresentComparison;
}

/** The objects that came, went and changed; pressing one shows the flips that it causes. */
export function ObjectChangesList({ picture, compared }: ObjectChangesListProps) {
  const all = useWords();
  const words = all.changes.objects;
  const { comparison, former } = compared;
  const { objects, unchangedObjects, otherText, flips, totals } = comparison;
  const cut = flips.length < totals.added + totals.removed + totals.changed;
  return (
    <section className={styles.objects} aria-labelledby="object-changes">
      <div className={styles.objectsHead}>
        <h2 id="object-changes" className={styles.objectsTitle}>
          {words.title}
        </h2>
        <span className={styles.objectsCount}>{words.count(objects.length)}</span>
      </div>
      {objects.length === 0 && <p className={styles.rest}>{words.none}</p>}
      <ul className={styles.objectList}>
        {objects.map((object) => (
          <ObjectItem
            key={object.key}
            object={object}
            effect={objectEffect(object, picture, former, cut, all)}
            tried={compared.with === 'input'}
          />
        ))}
      </ul>
      <p className={styles.rest}>{words.unchanged(unchangedObjects)}</p>
      {otherText.length > 0 && (
        <p className={styles.rest} title={otherText.join('\n')}>
          {words.otherText(otherText.length)}
        </p>
      )}
    </section>
  );
}

interface ObjectItemProps {
  readonly object: ObjectChange;
  readonly effect: string;
  /** Not in the input: marked in violet. */
  readonly tried: boolean;
}

function ObjectItem({ object, effect, tried }: ObjectItemProps) {
  const { panels } = useWords();
  const focused = useChangesFocus((state) => state.object === object.key);
  const { key, kind, off, lines } = object;
  return (
    <li className={classNames(styles.object, focused && styles.focused)}>
      <div className={styles.objectRow}>
        <button type="button" className={styles.objectButton} aria-pressed={focused} onClick={() => focusObject(key)}>
          <FlipMark kind={kind} tried={tried} />
          <span className={styles.objectText}>
            <span className={styles.objectName}>
              {objectKind(key)} <strong>{objectTitle(key)}</strong>
            </span>
            <span className={styles.objectEffect}>{effect}</span>
          </span>
        </button>
        {/* What is gone stands in no file that could be shown. */}
        {(kind !== 'removed' || off) && (
          <IconButton
            label={`${panels.explanation.showYaml}: ${objectTitle(key)}`}
            className={styles.objectYaml}
            onClick={() => revealOrigin(object.object.origin)}
          >
            <FileCode size={14} />
          </IconButton>
        )}
      </div>
      {lines.length > 0 && <ChangedLines lines={lines} />}
    </li>
  );
}

function ChangedLines({ lines }: Pick<ObjectChange, 'lines'>) {
  const { objects: words } = useWords().changes;
  const shown = lines.slice(0, MOST_LINES);
  const margin = Math.min(...shown.map(({ text }) => text.length - text.trimStart().length));
  return (
    <pre className={styles.lines}>
      {shown.map(({ sign, text }, at) => (
        <span key={at} className={sign === '+' ? styles.plusLine : styles.minusLine}>
          {sign} {text.slice(margin)}
        </span>
      ))}
      {lines.length > MOST_LINES && <span className={styles.moreLines}>{words.moreLines(lines.length - MOST_LINES)}</span>}
    </pre>
  );
}
