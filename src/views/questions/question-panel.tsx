import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { PathAnswer, PathQuestion } from '#engine/paths/path-question.ts';
import { useSelection } from '#state/selection.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { PanelHeader } from '#views/panel/panel-header.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { ANSWER_ID } from './ask-and-read.ts';
import { FoundGroup } from './found-group.tsx';
import { foundGroups } from './found-groups.ts';
import { HeldBackList } from './held-back.tsx';
import styles from './question-panel.module.css';
import { usePathAnswer } from './use-path-answer.ts';

export interface QuestionPanelProps {
  readonly picture: Picture;
  readonly question: PathQuestion;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** More ways of several steps than this begin folded. */
const MOST_OPEN = 6;

/** The answer to a question about ways: how much is found, where, over which steps, and what holds the rest back. */
export function QuestionPanel({ picture, question, onSelect, revealOrigin }: QuestionPanelProps) {
  const { questions } = useWords();
  const { change } = useSelection();
  const { answer, failed } = usePathAnswer(picture, question);
  const gone = endpointOf(picture, question.of) === undefined;
  return (
    <section id={ANSWER_ID} className={classNames(panelStyles.panel, styles.answer)} aria-label={questions.region} tabIndex={-1}>
      <PanelHeader
        caption={questions.ask[question.kind]}
        title={gone ? questions.gone : <EndpointName picture={picture} id={question.of} />}
        onClose={() => change({ question: undefined })}
      >
        {answer && <Summary picture={picture} answer={answer} />}
      </PanelHeader>
      {!answer && !gone && (
        <PanelSection>
          <p className={panelStyles.text} role="status">
            {failed ? questions.failed : questions.loading}
          </p>
        </PanelSection>
      )}
      {answer && <Found key={`${question.kind} ${question.of}`} {...{ picture, answer, onSelect }} />}
      {answer && answer.heldBack.length > 0 && (
        <HeldBackList
          picture={picture}
          held={answer.heldBack}
          outOfReach={outOfReachOf(answer, questions)}
          onSelect={onSelect}
          revealOrigin={revealOrigin}
        />
      )}
    </section>
  );
}

type QuestionsWords = ReturnType<typeof useWords>['questions'];

function outOfReachOf({ question, outOfReach }: PathAnswer, questions: QuestionsWords): string {
  return question.kind === 'from-internet' ? questions.waysInElsewhere(outOfReach) : questions.outOfReach(outOfReach);
}

function Summary({ picture, answer }: { readonly picture: Picture; readonly answer: PathAnswer }) {
  const { questions } = useWords();
  const { question, found, outOfReach } = answer;
  const { kind, of } = question;
  const isWorkload = (id: string): boolean => endpointOf(picture, id)?.kind === 'workload';
  const counted = found.filter(({ endpoint }) => kind === 'from-internet' || isWorkload(endpoint));
  const certain = counted.filter(({ uncertain }) => uncertain !== true);
  const direct = certain.filter(({ hops }) => hops === 1).length;
  const others = picture.endpoints.filter(({ id, kind: each }) => each === 'workload' && id !== of).length;
  const perhaps = counted.length - certain.length;
  const counts = { workloads: certain.length, others, direct, indirect: certain.length - direct };
  const fromInternet = found.some(({ endpoint }) => endpointOf(picture, endpoint)?.kind === 'way-in');
  const noWayIn = kind === 'from-internet' && counted.length === 0;
  const nothingCertain = certain.length === 0 && perhaps > 0;
  const said = noWayIn
    ? questions.noWayIn
    : !nothingCertain
      ? questions.summary[kind](counts)
      : kind === 'from-internet'
        ? questions.onlyPerhapsIn(perhaps)
        : questions.onlyPerhaps(perhaps, others);
  return (
    <div className={styles.summary} role="status">
      <p className={styles.strong}>{said}</p>
      {noWayIn && outOfReach === 0 && <p>{questions.noWayInWhy}</p>}
      {noWayIn && outOfReach > 0 && answer.heldBack.length === 0 && <p>{questions.waysInElsewhere(outOfReach)}</p>}
      {!nothingCertain && perhaps > 0 && <p>{questions.perhaps(perhaps)}</p>}
      {kind === 'reached-from' && isWorkload(of) && !fromInternet && <p>{questions.noInternet}</p>}
    </div>
  );
}

interface FoundProps extends Pick<QuestionPanelProps, 'picture' | 'onSelect'> {
  readonly answer: PathAnswer;
}

function Found({ picture, answer, onSelect }: FoundProps) {
  const { questions } = useWords();
  const { question, found } = answer;
  const { byHops, outside, perhaps } = foundGroups(found, (id) => endpointOf(picture, id)?.kind);
  const inward = question.kind === 'reached-from' || question.kind === 'from-internet';
  const common = {
    picture,
    onSelect,
    show: inward ? ('source' as const) : ('destination' as const),
    open: found.filter(({ hops }) => hops > 1).length <= MOST_OPEN,
  };
  const fromOrToOutside = <FoundGroup {...common} title={inward ? questions.fromOutside : questions.toOutside} found={outside} />;
  return (
    <>
      {inward && fromOrToOutside}
      {byHops.map(({ hops, found: near }) => (
        <FoundGroup key={hops} {...common} title={hops === 1 ? questions.directly : questions.overHops(hops)} found={near} />
      ))}
      {!inward && fromOrToOutside}
      <FoundGroup {...common} title={questions.perhapsTitle} found={perhaps} />
    </>
  );
}
