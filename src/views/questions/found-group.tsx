import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { FoundEndpoint } from '#engine/paths/path-question.ts';
import type { Selection } from '#state/selection-type.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { ConnectionLine } from '#views/panel/connection-line.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { useWords } from '#views/words-context.tsx';
import { PathSteps } from './path-steps.tsx';
import styles from './question-panel.module.css';

/** So many are listed at once. */
const LISTED = 30;

interface FoundGroupProps {
  readonly picture: Picture;
  readonly title: string;
  readonly found: readonly FoundEndpoint[];
  /** Which end of a single step is the one that was found. */
  readonly show: 'source' | 'destination';
  /** The ways of several steps are open at once. */
  readonly open: boolean;
  readonly onSelect: (selection: Selection) => void;
}

/** Endpoints of one distance: a single step as a line, several as a way that unfolds. Nothing where there is none. */
export function FoundGroup({ picture, title, found, show, open, onSelect }: FoundGroupProps) {
  const { questions } = useWords();
  const [listed, setListed] = useState(LISTED);
  if (found.length === 0) return null;
  return (
    <PanelSection title={title} aside={found.length}>
      <ul>
        {found
          .slice(0, listed)
          .map((each) =>
            each.path.length === 1 ? (
              <ConnectionLine key={each.endpoint} picture={picture} connection={each.path[0]!} show={show} onSelect={onSelect} />
            ) : (
              <FoundWay key={each.endpoint} picture={picture} found={each} show={show} startsOpen={open} onSelect={onSelect} />
            ),
          )}
      </ul>
      {found.length > listed && (
        <button type="button" className={styles.more} onClick={() => setListed(listed + 10 * LISTED)}>
          {questions.showMore(found.length - listed)}
        </button>
      )}
    </PanelSection>
  );
}

interface FoundWayProps extends Pick<FoundGroupProps, 'picture' | 'onSelect' | 'show'> {
  readonly found: FoundEndpoint;
  readonly startsOpen: boolean;
}

function FoundWay({ picture, found: { endpoint, path }, show, startsOpen, onSelect }: FoundWayProps) {
  const { questions } = useWords();
  const [open, setOpen] = useState(startsOpen);
  const Chevron = open ? ChevronDown : ChevronRight;
  const between = path.slice(1).map(({ source }) => endpointOf(picture, source)?.name ?? source);
  const title = endpointTitle(picture, endpoint);
  return (
    <li>
      <button type="button" className={styles.way} data-endpoint={endpoint} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={14} aria-hidden="true" />
        <span className={styles.wayName}>
          <EndpointName picture={picture} id={endpoint} />
          {!open && <span className={styles.via}> {questions.via((show === 'source' ? between : between.toReversed()).join(', '))}</span>}
        </span>
        <span className={styles.count}>{questions.stepCount(path.length)}</span>
      </button>
      {open && <PathSteps picture={picture} path={path} label={questions.steps(title)} onSelect={onSelect} />}
    </li>
  );
}
