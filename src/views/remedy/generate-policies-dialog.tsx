import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { WantedConnections } from '#engine/remedy/remedy.ts';
import { engine } from '#state/engine.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { useWords } from '#views/words-context.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { GeneratedResult } from './generated-result.tsx';
import { WantedList } from './wanted-list.tsx';
import { wantedOf, wantedRows } from './wanted-rows.ts';
import styles from './generate-policies.module.css';

export interface GeneratePoliciesProps {
  readonly picture: Picture;
  readonly onClose: () => void;
}

/** Policies for what is ticked and for nothing else: what is needed is ticked to begin with. */
export function GeneratePoliciesDialog({ picture, onClose }: GeneratePoliciesProps) {
  const { remedy, screen } = useWords();
  return (
    <Dialog open onClose={onClose} title={remedy.generate.title} closeLabel={screen.common.close} width={980}>
      <Sheet picture={picture} onClose={onClose} />
    </Dialog>
  );
}

function Sheet({ picture, onClose }: GeneratePoliciesProps) {
  const { remedy } = useWords();
  const rows = useMemo(() => wantedRows(picture), [picture]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(rows.filter(({ isNeeded }) => isNeeded).map(({ key }) => key)));
  const wanted = useMemo(() => wantedOf(rows, ticked), [rows, ticked]);
  const answer = useGenerated(picture, wanted);
  return (
    <div className={styles.sheet}>
      <p className={styles.intro}>{remedy.generate.intro}</p>
      <div className={styles.columns}>
        <WantedList picture={picture} rows={rows} ticked={ticked} onTick={setTicked} />
        <GeneratedResult
          picture={picture}
          generated={answer.data}
          isWorking={answer.isFetching}
          isEmpty={ticked.size === 0}
          hasFailed={answer.isError}
          onRetry={() => void answer.refetch()}
          onClose={onClose}
        />
      </div>
    </div>
  );
}

/** The policies for what is wanted; the last ones stay until the next are there. */
function useGenerated(picture: Picture, wanted: WantedConnections) {
  const { comments } = useWords().remedy.generate;
  return useQuery({
    queryKey: ['generated-policies', pictureKey(picture), wanted, comments.dns],
    queryFn: () => engine.generatePolicies({ ...wanted, comments }),
    enabled: wanted.needed || wanted.pairs.length > 0,
    placeholderData: (previous) => (wanted.needed || wanted.pairs.length > 0 ? previous : undefined),
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
