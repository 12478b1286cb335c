import { isEnforced } from '#engine/rules/enforcement.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { protocolPorts } from './protocol-ports.ts';
import type { SummaryFacts } from './summary-facts.ts';
import styles from './summary.module.css';

interface SummaryTextProps {
  readonly picture: Picture;
  readonly facts: SummaryFacts;
  readonly onSelect: (selection: Selection) => void;
}

/** A paragraph or two on the whole cluster: connection by connection where they are few, in numbers where they are many. */
export function SummaryText({ picture, facts, onSelect }: SummaryTextProps) {
  const { panels, policyTiers } = useWords();
  const { summary } = panels;
  const { isolated, workloads, ruled } = facts;
  if (workloads === 0) return <p className={panelStyles.text}>{summary.noWorkloads}</p>;
  const counts = <p className={panelStyles.text}>{summary.counts(workloads, picture.namespaces.length, picture.policies.length)}</p>;
  if (!isEnforced(picture.profile)) {
    return (
      <>
        {counts}
        <p className={panelStyles.text}>{summary.notEnforced}</p>
      </>
    );
  }
  if (isolated.ingress === 0 && isolated.egress === 0) {
    return (
      <>
        {counts}
        <p className={panelStyles.text}>{ruled.length === 0 ? summary.noPolicies : policyTiers.notIsolatedButRuled}</p>
        {ruled.length > 0 && <PairCounts picture={picture} />}
      </>
    );
  }
  const few = facts.told.length > 0 || facts.toldAll;
  return (
    <>
      {!few && counts}
      {facts.told.map((connection) => (
        <Reaches key={`${connection.source} ${connection.destination}`} {...{ picture, connection, onSelect }} />
      ))}
      {facts.toldAll && facts.told.length > 0 && isolated.ingress > 0 && (
        <p className={panelStyles.text}>{summary.noOtherPod(isolated.ingress === workloads)}</p>
      )}
      {facts.toldAll && facts.told.length === 0 && isolated.ingress === workloads && (
        <p className={panelStyles.text}>{summary.noPodReaches}</p>
      )}
      {!facts.toldAll && <PairCounts picture={picture} />}
      {isolated.ingress === 0 && !ruled.includes('ingress') && <p className={panelStyles.text}>{summary.ingressFree}</p>}
      {isolated.egress === 0 && !ruled.includes('egress') && <p className={panelStyles.text}>{summary.egressFree}</p>}
      {isolated.egress === workloads && <p className={panelStyles.text}>{summary.egressClosed}</p>}
      {picture.needed > 0 && picture.neededDenied === 0 && <p className={panelStyles.text}>{summary.allNeededOpen(picture.needed)}</p>}
    </>
  );
}

/** `serviceb reaches servicea on TCP 80.`, as a way to that connection. */
function Reaches({
  picture,
  connection,
  onSelect,
}: {
  readonly picture: Picture;
  readonly connection: Connection;
  readonly onSelect: (selection: Selection) => void;
}) {
  const { summary } = useWords().panels;
  const { source, destination } = connection;
  return (
    <button type="button" className={styles.fact} onClick={() => onSelect({ kind: 'connection', source, destination })}>
      <b>
        {endpointTitle(picture, source)} {summary.reaches} {endpointTitle(picture, destination)}
      </b>{' '}
      {summary.onPorts(protocolPorts(connection.openPorts))}
    </button>
  );
}

function PairCounts({ picture }: { readonly picture: Picture }) {
  const { summary } = useWords().panels;
  const { totals } = picture;
  const parts = [
    [totals.allowed, summary.pairsAllowed],
    [totals.partial, summary.pairsPartial],
    [totals.denied, summary.pairsDenied],
    [totals.depends, summary.pairsDepend],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, say]) => say(count));
  return (
    <p className={panelStyles.text}>
      {summary.ofPairs(totals.pairs)} {told.join(', ')}.
    </p>
  );
}
