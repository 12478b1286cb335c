import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { CutAnswer, CutQuestion } from '#engine/risk/risk.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { classNames } from '#ui/class-names.ts';
import headedTable from '#ui/headed-table.module.css';
import { CutRow } from './cut-row.tsx';
import { useRiskFocus } from './risk-focus.ts';
import { useCuts } from './risk-query.ts';
import styles from './risk.module.css';

interface CutsListProps {
  readonly picture: Picture;
  readonly subject: string | undefined;
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The single changes of the policies that cut most ways, each as it came out when it was tried: what it cuts off, what it breaks. */
export function CutsList({ picture, subject, texts, onSelect, revealOrigin }: CutsListProps) {
  const { severity, fixable, cutFrom } = useRiskFocus();
  const from: CutQuestion['from'] = cutFrom === 'endpoint' && subject !== undefined ? { endpoint: subject } : 'internet';
  const { data, isError, refetch } = useCuts(picture, { from, risk: { severity, fixable } });
  if (isError)
    return (
      <div className={styles.note}>
        <p role="status">{texts.failed}</p>
        <Button onClick={() => void refetch()}>{texts.retry}</Button>
      </div>
    );
  if (data === undefined)
    return (
      <p className={styles.note} role="status">
        {texts.searching}
      </p>
    );
  if (data.cuts.length === 0) return <p className={styles.note}>{nothingText(data)}</p>;
  return (
    <div className={styles.scroll}>
      <p className={styles.summary}>{texts.triedCount(data.tried)}</p>
      <table className={classNames(headedTable.table, styles.table)} aria-label={texts.part.cuts}>
        <thead>
          <tr>
            <th scope="col">{texts.change}</th>
            <th scope="col" className={styles.wayColumn}>
              {texts.cuts}
            </th>
            <th scope="col" className={styles.wayColumn}>
              {texts.breaks}
            </th>
            <th scope="col" className={styles.tryColumn}>
              <VisuallyHidden>{texts.tryIt}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.cuts.map((cut) => (
            <CutRow key={cut.remedy.id} before={data.before.length} {...{ picture, cut, texts, onSelect, revealOrigin }} />
          ))}
        </tbody>
      </table>
    </div>
  );

  function nothingText({ before, tried }: CutAnswer): string {
    if (before.length > 0) return texts.noCut(tried);
    return from === 'internet' ? texts.nothingToCut.internet : texts.nothingToCut.endpoint(endpointTitle(picture, from.endpoint));
  }
}
