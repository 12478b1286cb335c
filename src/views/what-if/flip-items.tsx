import type { Flip } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { flipWords, groupTitle, othersOf } from './flip-words.ts';
import { type FlipGroup, groupFlips } from './group-flips.ts';
import styles from './what-if-panel.module.css';

/** So many are told one by one; the table has all. */
const MOST_ITEMS = 8;
/** Up to so many names are all told; of more than that, only the first. */
const MOST_NAMES = 9;
const FIRST_NAMES = 4;

interface FlipItemsProps {
  readonly picture: Picture;
  readonly compared: PresentComparison;
  readonly onSelect: (selection: Selection) => void;
  readonly onShowFlips: (endpoints: readonly string[]) => void;
}

/** What flips, each a press away: what the manifests need one by one, the rest in groups. */
export function FlipItems({ picture, compared, onSelect, onShowFlips }: FlipItemsProps) {
  const words = useWords();
  const { panel } = words.whatIf;
  const { flips, totals } = compared.comparison;
  const needed = flips.filter((flip) => flip.needed);
  const groups = groupFlips(flips.filter((flip) => !flip.needed));
  const all = totals.added + totals.removed + totals.changed;
  const summaryOf = (id: string) => endpointOf(picture, id) ?? endpointOf(compared.former, id);
  const nameOf = (id: string) => summaryOf(id)?.name ?? id;
  const select = ({ source, destination }: Flip) => onSelect({ kind: 'connection', source, destination });
  const single = (flip: Flip) => (
    <FlipItem
      key={`${flip.source} ${flip.destination}`}
      kind={flip.kind}
      {...flipWords(flip, nameOf, words)}
      onPress={() => select(flip)}
    />
  );
  const several = (group: FlipGroup) => {
    const isPod = (id: string) => summaryOf(id)?.kind === 'workload';
    const others = othersOf(group);
    const names = [...others.filter(isPod), ...others.filter((id) => !isPod(id))].map(nameOf);
    const shown = names.length > MOST_NAMES ? names.slice(0, FIRST_NAMES) : names;
    const { shared } = group;
    return (
      <FlipItem
        key={`${group.kind} ${shared?.end} ${shared?.id}`}
        kind={group.kind}
        title={groupTitle(group, nameOf, (id) => summaryOf(id)?.kind, words)}
        text={shown.length < names.length ? panel.namesAndMore(shown.join(', '), names.length - shown.length) : shown.join(', ')}
        onPress={() => shared && onShowFlips([shared.id])}
      />
    );
  };
  return (
    <>
      {needed.length > 0 && (
        <PanelSection title={panel.needed} aside={needed.length}>
          <ul className={styles.items}>{needed.slice(0, MOST_ITEMS).map(single)}</ul>
          {needed.length > MOST_ITEMS && <ShowAll count={needed.length} onPress={() => onShowFlips([])} />}
        </PanelSection>
      )}
      {groups.length > 0 && (
        <PanelSection title={panel.notNeeded}>
          <ul className={styles.items}>
            {groups.slice(0, MOST_ITEMS).map((group) => (group.flips.length === 1 ? single(group.flips[0]!) : several(group)))}
          </ul>
          {groups.length > MOST_ITEMS && <ShowAll count={all} onPress={() => onShowFlips([])} />}
          {all > flips.length && <p className={panelStyles.text}>{panel.cut(flips.length, all)}</p>}
        </PanelSection>
      )}
    </>
  );
}

interface FlipItemProps {
  readonly kind: Flip['kind'];
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
}

function FlipItem({ kind, title, text, onPress }: FlipItemProps) {
  return (
    <li>
      <button type="button" className={styles.item} onClick={onPress}>
        <FlipMark kind={kind} tried />
        <span className={styles.words}>
          <span className={styles.itemTitle}>{title}</span>
          {text !== '' && <span className={styles.itemText}>{text}</span>}
        </span>
      </button>
    </li>
  );
}

function ShowAll({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  const { panel } = useWords().whatIf;
  return (
    <button type="button" className={styles.all} onClick={onPress}>
      {panel.showAll(count)}
    </button>
  );
}
