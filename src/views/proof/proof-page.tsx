import { Printer, Search } from 'lucide-react';
import { PROOF_FACTS } from 'virtual:proof-facts';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { ProofWords } from '#words/en/proof.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { WholePage } from '#ui/whole-page.tsx';
import { MEASURED_SUITES } from './measured.ts';
import { ProofContents } from './proof-contents.tsx';
import { ProofContext, proofState, useProof } from './proof-context.ts';
import type { TestFile } from './proof-facts.ts';
import { DifferencesSection } from './proof-differences.tsx';
import { AssumptionsSection, DecisionsSection, RulesSection, UnsupportedSection } from './proof-limits.tsx';
import { ConformanceSection, FuzzSection, GoldenSection, PropertiesSection, StoriesSection } from './proof-suites.tsx';
import styles from './proof.module.css';
import { useShownPlace } from './use-shown-place.ts';

export interface ProofPageProps {
  /** Of the input, if there is one: what was assumed about it. */
  readonly picture: Picture | undefined;
  /** Where to go on the page: the id of a section, a difference or a rule; '' for its top. */
  readonly place: string;
  readonly onBack: () => void;
}

/** What holds the engine up, to be read like a document: suites, differences with the sentences that decide, decisions, limits. */
export function ProofPage({ picture, place, onBack, texts }: ProofPageProps & { readonly texts: ProofWords }) {
  const [search, setSearch] = useState('');
  const looked = useDeferredValue(search);
  const state = useMemo(() => proofState(texts, looked), [texts, looked]);
  useShownPlace(place);
  const tools = <Tools search={search} onSearch={setSearch} />;
  return (
    <ProofContext value={state}>
      <WholePage backLabel={texts.back} onBack={onBack} tools={tools} className={styles.page}>
        <div className={styles.columns}>
          <ProofContents />
          <main className={styles.article} aria-label={texts.title}>
            {!state.searching && <Head />}
            <GoldenSection />
            <PropertiesSection />
            <FuzzSection />
            <StoriesSection />
            <ConformanceSection />
            <DifferencesSection />
            <DecisionsSection />
            <AssumptionsSection picture={picture} />
            <UnsupportedSection />
            <RulesSection />
            {state.searching && <NothingFound search={looked} onClear={() => setSearch('')} />}
          </main>
        </div>
      </WholePage>
    </ProofContext>
  );
}

function Tools({ search, onSearch }: { readonly search: string; readonly onSearch: (search: string) => void }) {
  const { texts } = useProof();
  return (
    <>
      <label className={styles.search}>
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          className={styles.searchField}
          aria-label={texts.search}
          placeholder={texts.search}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '') return;
            event.preventDefault();
            onSearch('');
          }}
        />
      </label>
      <Button size="large" onClick={() => print()}>
        <Printer size={15} />
        {texts.print}
      </Button>
    </>
  );
}

function Head() {
  const { language } = useWords();
  const { texts } = useProof();
  const { golden, properties, stories, fuzz, units } = PROOF_FACTS;
  const stated = (files: readonly TestFile[]) => files.reduce((sum, { titles }) => sum + titles.length, 0);
  const numbers = {
    golden: golden.length,
    properties: stated(properties),
    conformance: MEASURED_SUITES.reduce((sum, { passed }) => sum + passed, 0),
    fuzz: fuzz.count,
    stories: stated(stories),
    units: units.tests,
  } as const satisfies Record<keyof ProofWords['numbers'], number>;
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{texts.title}</h1>
      <p className={styles.intro}>{texts.intro}</p>
      <h2 className={styles.hidden}>{texts.glance}</h2>
      <dl className={styles.numbers}>
        {(Object.keys(numbers) as (keyof typeof numbers)[]).map((id) => (
          <div key={id} className={styles.number}>
            <dt className={styles.numberName}>{texts.numbers[id][0]}</dt>
            <dd className={styles.numberValue}>{numbers[id].toLocaleString(language)}</dd>
            <dd className={styles.numberNote}>{texts.numbers[id][1]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Seen where no section is left beside it. */
function NothingFound({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const { texts } = useProof();
  return (
    <div className={styles.nothing} role="status">
      <p>{texts.nothing(search)}</p>
      <Button onClick={onClear}>{texts.clear}</Button>
    </div>
  );
}
