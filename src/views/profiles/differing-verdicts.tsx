import type { OtherVerdict } from '#engine/compare/profile-difference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { pairKey } from '#views/questions/kept.ts';
import { useWords } from '#views/words-context.tsx';
import { compareProfiles } from './compare-profiles.ts';
import styles from './differing-verdicts.module.css';
import { unlikeKubernetes } from './option-groups.ts';
import { useProfileDifferences } from './profile-differences-query.ts';
import { useProfileTexts } from './use-profile-texts.ts';

export interface DifferingVerdictsProps {
  readonly picture: Picture;
  readonly source: string;
  readonly destination: string;
}

/** In the panel of a connection: what other network plugins make of it, and by which option. Nothing where they agree. */
export function DifferingVerdicts({ picture, source, destination }: DifferingVerdictsProps) {
  const { profiles } = useWords();
  const difference = useProfileDifferences(picture).get(pairKey({ source, destination }));
  if (difference === undefined) return null;
  return (
    <PanelSection title={profiles.differs.title}>
      <ul className={styles.others}>
        {difference.others.map((other) => (
          <Other key={other.profile} other={other} />
        ))}
      </ul>
    </PanelSection>
  );
}

function Other({ other: { profile, verdict, options } }: { readonly other: OtherVerdict }) {
  const { profiles, explanation } = useWords();
  const texts = useProfileTexts();
  const because = (options ?? unlikeKubernetes(profile)).map((name) => texts.option[name].title);
  const name = profiles.names[profile];
  return (
    <li className={styles.other}>
      <VerdictMark kind={verdict} width={22} />
      <span className={styles.text}>
        <button type="button" className={styles.compare} title={profiles.differs.compare(name)} onClick={() => compareProfiles(profile)}>
          {profiles.differs.other(name, explanation.verdict[verdict])}
        </button>
        <span className={styles.because}>{because.join(', ')}</span>
      </span>
    </li>
  );
}
