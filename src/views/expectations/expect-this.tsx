import { ChevronDown } from 'lucide-react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { ExpectedVerdict } from '#engine/expectations/expectation-line.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import styles from './expect-this.module.css';

interface ExpectThisProps {
  readonly connection: Connection;
  readonly picture: Picture;
}

/** Writes down that a connection is to stay as it is, or that it is to be otherwise. */
export function ExpectThis({ connection, picture }: ExpectThisProps) {
  const words = useWords();
  const { expectations, explanation } = words;
  const { source, destination, verdict, openPorts } = connection;
  // A line cannot name a way in: what it opens is judged by the addresses that come through it.
  if ([source, destination].some((id) => endpointOf(picture, id)?.kind === 'way-in')) return null;
  const expect = (expected: ExpectedVerdict) => {
    void import('./write-expectations.ts').then(({ expectConnection }) => expectConnection(connection, expected, picture, expectations));
  };
  const others = (['allowed', 'denied'] as const).filter((each) => each !== verdict);
  const label = verdict === 'depends' ? expectations.expectEither : expectations.expectThis(explanation.verdict[verdict]);
  const menu = (
    <>
      {others.map((each) => (
        <MenuItem key={each} text={expectations.fails} onSelect={() => expect(each)}>
          {each === 'allowed' ? expectations.expectAllowed : expectations.expectDenied}
        </MenuItem>
      ))}
    </>
  );
  if (verdict === 'depends') {
    return (
      <Menu
        label={label}
        trigger={
          <button type="button" className={panelStyles.go}>
            <span className={panelStyles.goText}>{label}</span>
            <ChevronDown size={15} aria-hidden="true" />
          </button>
        }
      >
        {menu}
      </Menu>
    );
  }
  return (
    <div className={styles.split}>
      <button
        type="button"
        className={panelStyles.go}
        title={verdict === 'partial' ? expectations.expectPartialText(openPorts) : undefined}
        onClick={() => expect('as-it-is')}
      >
        <span className={panelStyles.goText}>{label}</span>
      </button>
      <Menu
        label={expectations.otherExpectation}
        align="end"
        trigger={
          <button type="button" className={styles.more} aria-label={expectations.otherExpectation} title={expectations.otherExpectation}>
            <ChevronDown size={15} aria-hidden="true" />
          </button>
        }
      >
        {menu}
      </Menu>
    </div>
  );
}
