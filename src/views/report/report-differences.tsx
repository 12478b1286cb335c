import type { ProfileDifference } from '#engine/compare/profile-difference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { useProfileTexts } from '#views/profiles/use-profile-texts.ts';
import { pairKey } from '#views/questions/kept.ts';
import { useWords } from '#views/words-context.tsx';
import { ReportSection } from './report-section.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './report.module.css';
import { VerdictWord } from './verdict-word.tsx';

interface ReportDifferencesProps {
  readonly picture: Picture;
  readonly differences: readonly ProfileDifference[];
}

/** The connections that are only as they are told here under some network plugins, while nobody said which one there is. */
export function ReportDifferences({ picture, differences }: ReportDifferencesProps) {
  const { report, profiles, panels, explanation } = useWords();
  const { option } = useProfileTexts();
  const drawn = new Map(picture.connections.map((connection) => [pairKey(connection), connection]));
  return (
    <ReportSection title={profiles.differs.title} aside={differences.length}>
      <p className={styles.text}>{profiles.differs.onPaper}</p>
      <ReportTable columns={[panels.connections.from, panels.connections.to, report.verdict, profiles.differs.elsewhere]}>
        {differences.map(({ source, destination, others }) => {
          const connection = drawn.get(pairKey({ source, destination }));
          return (
            <tr key={pairKey({ source, destination })}>
              <th scope="row">{endpointTitle(picture, source)}</th>
              <td>{endpointTitle(picture, destination)}</td>
              <td>{connection && <VerdictWord connection={connection} />}</td>
              <td>
                {others.map(({ profile, verdict, options = [] }) => (
                  <p key={profile}>
                    {profiles.differs.other(profiles.names[profile], explanation.verdict[verdict])}
                    {options.length > 0 && ` (${options.map((name) => option[name].title).join(', ')})`}
                  </p>
                ))}
              </td>
            </tr>
          );
        })}
      </ReportTable>
    </ReportSection>
  );
}
