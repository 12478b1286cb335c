import { Info } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import type { ProfileSuggestion } from '#engine/rules/profile-suggestion.ts';
import { announce } from '#state/announcer.ts';
import { ownOptions } from '#state/fragment.ts';
import { putOff, usePutOff } from '#state/put-off.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { useSelection } from '#state/selection.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { Button } from '#ui/button.tsx';
import { Popover, PopoverClose } from '#ui/popover.tsx';
import type { ProfilesWords } from '#words/en/profiles.ts';
import { setPickerOpen } from './picker-open.ts';
import styles from './suggestion-bar.module.css';

/** So many pieces of evidence stand in the line; the others are behind a button. */
const SHOWN = 1;

/** One line over the graph: which network plugin the manifests show, by what, and the button that judges by it. Nothing once the reader chose, or did not want to. */
export function SuggestionBar({ picture: { suggestion } }: { readonly picture: Picture }) {
  const { profiles } = useWords();
  const { profile, change } = useSelection();
  const texts = usePutOff((state) => state.texts);
  if (suggestion === undefined || profile !== undefined || texts.includes(keyOf(suggestion))) return null;
  const { suggestion: words, names } = profiles;
  const { profile: suggested, options } = suggestion;
  const take = (): void => {
    if (suggested === undefined) return;
    change({ profile: suggested, options: ownOptions(suggested, options) });
    announce(words.used(names[suggested]));
  };
  return (
    <section className={styles.bar} aria-label={words.label}>
      <Info size={14} className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>
        <p>{found(suggestion, profiles)}</p>
        <Evidence suggestion={suggestion} />
      </div>
      <span className={styles.buttons}>
        {suggested === undefined ? (
          <Button className={styles.button} onClick={() => setPickerOpen(true)}>
            {words.choose}
          </Button>
        ) : (
          <Button className={styles.button} onClick={take}>
            {suggested === 'none' ? words.useNone : words.use(names[suggested])}
          </Button>
        )}
        <Button look="quiet" className={styles.button} onClick={() => putOff(keyOf(suggestion))}>
          {words.notNow}
        </Button>
      </span>
    </section>
  );
}

function Evidence({ suggestion: { evidence } }: { readonly suggestion: ProfileSuggestion }) {
  const { suggestion: words } = useWords().profiles;
  const { manifests } = useWords().screen;
  const rest = evidence.slice(SHOWN);
  return (
    <>
      {evidence.slice(0, SHOWN).map(({ text, origin }) => (
        <button key={text} type="button" className={styles.evidence} title={text} onClick={() => revealOrigin(origin)}>
          {text}
        </button>
      ))}
      {rest.length > 0 && (
        <Popover
          label={words.evidence}
          width={400}
          trigger={
            <button type="button" className={classNames(styles.evidence, styles.more)}>
              {words.moreEvidence(rest.length)}
            </button>
          }
        >
          <ul className={styles.list}>
            {evidence.map(({ text, origin }) => (
              <li key={text}>
                <PopoverClose className={styles.row} onClick={() => revealOrigin(origin)}>
                  <span className={styles.code}>{text}</span>
                  <span className={styles.place}>{manifests.line(origin.file, origin.line)}</span>
                </PopoverClose>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}

function found({ profile, problem, evidence }: ProfileSuggestion, { names, suggestion: words }: ProfilesWords): string {
  const plugins = (enforcing: boolean): string =>
    [...new Set(evidence.filter(({ enforces }) => enforces === enforcing).map(({ plugin }) => plugin))].join(', ');
  if (problem === 'two-enforcers') return words.found['two-enforcers'](plugins(true));
  if (problem !== undefined) return words.found[problem];
  return profile === undefined || profile === 'none' ? words.found.none(plugins(false)) : words.found.profile(names[profile]);
}

/** What a suggestion says: the same again is the same suggestion. */
function keyOf({ profile, problem, evidence }: ProfileSuggestion): string {
  return [profile ?? problem ?? '', ...evidence.map(({ text, origin }) => `${origin.file} ${text}`)].join('\n');
}
