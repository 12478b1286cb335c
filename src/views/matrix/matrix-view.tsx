import { useCallback, useMemo, useState } from 'react';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Matrix } from '#engine/overview/matrix.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { MatrixView as MatrixSettings } from '#state/fragment.ts';
import type { Selection } from '#state/selection-type.ts';
import type { MatrixWords } from '#words/en/matrix.ts';
import { useWords } from '#views/words-context.tsx';
import { CELL_SIZES } from './cell-sizes.ts';
import { nameEnds } from './ends-of-picture.ts';
import { flipsOf } from './flipped-cells.ts';
import { MatrixFooter } from './matrix-footer.tsx';
import { placesOf } from './matrix-places.ts';
import { MatrixState } from './matrix-state.tsx';
import { MatrixSurface } from './matrix-surface.tsx';
import { MatrixToolbar } from './matrix-toolbar.tsx';
import styles from './matrix.module.css';
import { shownCells, showsAny } from './shown-cells.ts';
import { type AnsweredMatrix, type MatrixClient, useMatrix } from './use-matrix.ts';

export interface MatrixViewProps {
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  /** In scope; empty: all. */
  readonly namespaces: readonly string[];
  readonly findText: string;
  /** The steps of an answer, which stay in sight. */
  readonly only?: readonly Connection[] | undefined;
  readonly settings: MatrixSettings;
  readonly onSettings: (settings: MatrixSettings) => void;
  /** Takes every filter away. */
  readonly onShowAll: () => void;
  readonly onShowInGraph: () => void;
  /** What differs from the former state, if one is compared with. */
  readonly compared: PresentComparison | undefined;
  readonly client: MatrixClient;
  readonly busy: boolean;
}

/** The graph's twin: every pair, as rows that send and columns that receive. */
export function MatrixView(props: MatrixViewProps) {
  const { picture, settings, onSettings, namespaces, selection, client } = props;
  const words = useWords().matrix;
  const { data, isPlaceholderData, isError, refetch } = useMatrix(picture, { ...settings, namespaces }, client);
  const inSight = useMemo(
    () =>
      picture.namespaces
        .filter(({ name, workloads }) => workloads > 0 && (namespaces.length === 0 || namespaces.includes(name)))
        .map(({ name }) => name),
    [picture, namespaces],
  );
  const change = (part: Partial<MatrixSettings>) => onSettings({ ...settings, ...part });
  return (
    <section className={styles.view} aria-label={words.title}>
      <MatrixToolbar
        settings={settings}
        onChange={change}
        namespaces={inSight}
        closed={data?.matrix.closed ?? []}
        told={data ? toldOf(data.matrix, words) : ''}
        onShowInGraph={selection.kind === 'connection' ? props.onShowInGraph : undefined}
      />
      {data && !isError ? (
        <AnsweredView {...props} answered={data} busy={props.busy || isPlaceholderData} onClosed={(closed) => change({ closed })} />
      ) : (
        <MatrixState kind={isError ? 'failed' : 'waiting'} onAct={() => void refetch()} />
      )}
    </section>
  );
}

/** What is denied though the manifests need it; or first, that not everything could be opened. */
function toldOf({ needed, heldClosed }: Matrix, words: MatrixWords): string {
  if (heldClosed > 0) return words.heldClosed(heldClosed);
  return needed.pairs === 0 ? words.nothingNeeded : words.neededDenied(needed.denied, needed.pairs);
}

interface AnsweredViewProps extends MatrixViewProps {
  readonly answered: AnsweredMatrix;
  readonly onClosed: (namespaces: readonly string[]) => void;
}

function AnsweredView({ answered, onClosed, ...props }: AnsweredViewProps) {
  const { selection, onSelect, hiddenVerdicts, findText, only, settings, compared, busy } = props;
  const { matrix, picture } = answered;
  const words = useWords().matrix;
  const grouped = settings.order === 'namespace';
  const rows = useMemo(() => nameEnds(matrix.rows, 'egress', !grouped, picture, words), [matrix, grouped, picture, words]);
  const columns = useMemo(() => nameEnds(matrix.columns, 'ingress', !grouped, picture, words), [matrix, grouped, picture, words]);
  const shown = useMemo(
    () => shownCells(matrix, { hidden: hiddenVerdicts, text: findText, steps: only }, rows, columns, picture),
    [matrix, hiddenVerdicts, findText, only, rows, columns, picture],
  );
  const flips = useMemo(() => flipsOf(compared?.comparison.flips ?? [], matrix, placesOf(matrix, picture)), [compared, matrix, picture]);
  const some = useMemo(() => showsAny(matrix, shown), [matrix, shown]);
  const [zoom, setZoom] = useState<number>();
  const [size, setSize] = useState(0);
  const onZoom = useCallback(
    (step: 1 | -1 | undefined) => setZoom(step === undefined ? undefined : Math.max(0, Math.min(CELL_SIZES.length - 1, size + step))),
    [size],
  );
  return (
    <>
      <MatrixSurface
        {...answered}
        shown={shown}
        rows={rows}
        columns={columns}
        grouped={grouped}
        selection={selection}
        onSelect={onSelect}
        onOpen={(names) => onClosed(matrix.closed.filter((name) => !names.includes(name)))}
        onClose={(name) => onClosed([...matrix.closed, name])}
        zoom={zoom}
        onZoom={onZoom}
        onSize={setSize}
        flips={flips}
        simulated={compared?.with === 'input'}
        busy={busy}
      />
      {!some && (
        <MatrixState
          kind={
            matrix.rows.length === 0
              ? 'empty'
              : hiddenVerdicts.size === 4
                ? 'verdicts'
                : shown.found && !shown.found.rows.includes(true) && !shown.found.columns.includes(true)
                  ? 'text'
                  : settings.onlyNeeded && matrix.needed.pairs === 0
                    ? 'needed'
                    : 'filter'
          }
          text={findText.trim()}
          onAct={() => {
            props.onShowAll();
            if (settings.onlyNeeded) props.onSettings({ ...settings, onlyNeeded: false });
          }}
        />
      )}
      <MatrixFooter told={toldOf(matrix, words)} size={size} fits={zoom === undefined} onZoom={onZoom} />
    </>
  );
}
