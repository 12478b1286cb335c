import { useQuery } from '@tanstack/react-query';
import type { Connection } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { policiesNamed } from '#views/endpoints/policy-lookup.ts';
import { senderTitle } from '#views/endpoints/sender-title.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { ExpectThis } from '#views/expectations/expect-this.tsx';
import { useEngineStatus } from '#views/frame/engine-status.ts';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelHeader } from '#views/panel/panel-header.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import { lateDifferingVerdicts } from '#views/profiles/late-profiles.ts';
import { trapOf } from '#views/service-panel/routes.ts';
import { lateRemedySection } from '#views/remedy/late-remedy.ts';
import { askAndRead } from '#views/questions/ask-and-read.ts';
import { questionsAbout } from '#views/questions/questions-about.ts';
import { useWords } from '#views/words-context.tsx';
import type { PanelContext } from './panel-context.ts';
import { lateEdgeController } from './late-edge-controller.ts';
import { HalfSteps } from './half-steps.tsx';
import { NearestRuleBox } from './nearest-rule-box.tsx';
import { PortLineList } from './port-line-list.tsx';
import { undeclaredOpen } from './port-lines.ts';
import { VerdictBanner } from './verdict-banner.tsx';
import styles from './connection-explanation.module.css';

interface ConnectionExplanationProps extends PanelContext {
  readonly source: string;
  readonly destination: string;
}

/** One directed pair: its verdict, who needs it, both halves, and what came nearest to letting it through. */
export function ConnectionExplanation({ source, destination, ...context }: ConnectionExplanationProps) {
  const words = useWords();
  const { picture, client, onSelect, revealOrigin } = context;
  const answer = useQuery({
    queryKey: ['explain', pictureKey(picture), source, destination],
    // `null` stands for "no such pair": a query may not answer with undefined.
    queryFn: async () => (await client.explain(source, destination)) ?? null,
    staleTime: Infinity,
    // While an edit is being evaluated the last answer about the same pair stays, so that the panel does not blink.
    placeholderData: (previous, query) => (query?.queryKey[2] === source && query.queryKey[3] === destination ? previous : undefined),
  });
  const explanation = answer.data ?? undefined;
  const connection = explanation?.connection ?? drawnConnection(picture.connections, source, destination);
  const destinationEndpoint = endpointOf(picture, destination);
  const wayIn = endpointOf(picture, source)?.wayIn;
  const names = { source: senderTitle(picture, source, connection, words), destination: endpointTitle(picture, destination) };
  const isolating = connection ? policiesNamed(picture, connection.arriving.isolatedBy, destinationEndpoint?.namespace) : [];
  // The API server is no end that a policy can name.
  const sourceEndpoint = endpointOf(picture, source);
  const canBeAsked = sourceEndpoint?.kind !== 'api-server' && destinationEndpoint?.kind !== 'api-server';
  const trap = trapOf(picture.diagnostics, { source, destination });
  const stopped = connection?.needed?.find(({ stoppedAtPort }) => stoppedAtPort !== undefined);
  const undeclared = connection && undeclaredOpen(connection, destinationEndpoint);

  return (
    <>
      <PanelHeader
        caption={words.panels.explanation.connection}
        onClose={() => onSelect({ kind: 'none' })}
        title={<ConnectionEnds picture={picture} source={source} destination={destination} />}
      >
        {connection && <PortLineList connection={connection} source={endpointOf(picture, source)} destination={destinationEndpoint} />}
        {connection && <VerdictBanner connection={connection} />}
        {connection?.needed?.map((need, at) => (
          <p key={at} className={styles.need}>
            <PhraseText phrase={words.explanation.need(need, names.source)} revealOrigin={revealOrigin} />
          </p>
        ))}
        {stopped?.stoppedAtPort !== undefined && (
          <p className={styles.need}>
            <PhraseText
              phrase={words.services.stoppedAtService(stopped.stoppedAtPort, stopped.port, stopped.verdict === 'denied')}
              revealOrigin={revealOrigin}
            />
          </p>
        )}
        {trap && (
          <p className={styles.need}>
            <PhraseText phrase={words.services.trap(trap.port, trap.podPort)} revealOrigin={revealOrigin} />
          </p>
        )}
        {undeclared && (
          <p className={styles.need}>
            <PhraseText phrase={words.explanation.undeclaredOpen(names.destination, undeclared)} revealOrigin={revealOrigin} />
          </p>
        )}
      </PanelHeader>
      {explanation && (
        <>
          <PanelSection>
            <HalfSteps explanation={explanation} names={names} policies={isolating} revealOrigin={revealOrigin} />
          </PanelSection>
          {[explanation.egress, explanation.ingress].map(
            (half) =>
              half.nearest && (
                <PanelSection key={half.direction} title={words.panels.explanation.nearest}>
                  <NearestRuleBox nearest={half.nearest} ends={{ ...names, direction: half.direction }} revealOrigin={revealOrigin} />
                </PanelSection>
              ),
          )}
          {wayIn && <lateEdgeController.View picture={picture} wayIn={wayIn} />}
          <lateDifferingVerdicts.View picture={picture} source={source} destination={destination} />
          {canBeAsked && (
            <lateRemedySection.View
              key={`${source} ${destination}`}
              picture={picture}
              connection={explanation.connection}
              revealOrigin={revealOrigin}
            />
          )}
        </>
      )}
      {!explanation && <Waiting failed={answer.isError} gone={answer.data === null} retry={() => void answer.refetch()} />}
      <PanelSection>
        <div className={panelStyles.stack}>
          {connection && canBeAsked && <ExpectThis connection={connection} picture={picture} />}
          {sourceEndpoint && questionsAbout(sourceEndpoint).includes('reaches') && (
            <GoButton onClick={() => askAndRead({ kind: 'reaches', of: source })}>
              {words.panels.explanation.whatCanReach(endpointOf(picture, source)?.name ?? source)}
            </GoButton>
          )}
          {destinationEndpoint && questionsAbout(destinationEndpoint).includes('reached-from') && (
            <GoButton onClick={() => askAndRead({ kind: 'reached-from', of: destination })}>
              {words.panels.explanation.whoCanReach(destinationEndpoint.name)}
            </GoButton>
          )}
        </div>
      </PanelSection>
    </>
  );
}

function Waiting({ failed, gone, retry }: { readonly failed: boolean; readonly gone: boolean; readonly retry: () => void }) {
  const { explanation } = useWords().panels;
  // A stopped evaluator has its own notice, with the one way to start it again.
  const stopped = useEngineStatus().kind === 'stopped';
  return (
    <PanelSection>
      <p className={panelStyles.text} role="status">
        {failed ? explanation.failed : gone ? explanation.gone : explanation.loading}
      </p>
      {failed && !stopped && (
        <button type="button" className={`${panelStyles.plain} ${styles.retry}`} onClick={retry}>
          {explanation.retry}
        </button>
      )}
    </PanelSection>
  );
}

function drawnConnection(connections: readonly Connection[], source: string, destination: string): Connection | undefined {
  return connections.find((each) => each.source === source && each.destination === destination);
}
