import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { isEnforced } from '#engine/rules/enforcement.ts';
import { useWorkspace } from '#state/workspace.ts';
import { OPTION_NAMES, optionValue } from '#views/profiles/option-groups.ts';
import { useProfileTexts } from '#views/profiles/use-profile-texts.ts';
import { useWords } from '#views/words-context.tsx';
import { ReportPart, ReportSection } from './report-section.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './report.module.css';

/** Assumptions, profile, and what was read: without them the verdicts are worth nothing. */
export function ReportBasis({ picture }: { readonly picture: Picture }) {
  const { report, screen } = useWords();
  const { assumptions, objects, switchedOff } = picture;
  return (
    <ReportSection title={report.basis}>
      <ReportPart title={report.assumptions}>
        {assumptions.length === 0 && <p className={styles.text}>{report.noAssumptions}</p>}
        <ul className={styles.list}>
          {assumptions.map(({ code, values }, at) => (
            <li key={at}>{screen.assumptions[code](values)}</li>
          ))}
        </ul>
      </ReportPart>
      <ReportPart title={report.options}>
        <Options picture={picture} />
      </ReportPart>
      <ReportPart title={report.read}>
        <p className={styles.text}>{report.usedOf(objects.used)}</p>
        <Files picture={picture} />
      </ReportPart>
      <Objects title={report.notEvaluated} objects={objects.notEvaluated} />
      <Objects title={report.switchedOff} objects={switchedOff} />
    </ReportSection>
  );
}

function Options({ picture: { profile } }: { readonly picture: Picture }) {
  const { profiles } = useWords();
  const texts = useProfileTexts();
  const options = OPTION_NAMES.map((name) => `${texts.option[name].title}: ${optionValue(texts, name, profile.options[name])}`);
  return (
    <p className={styles.text}>
      <strong>{profiles.names[profile.name]}.</strong> {texts.about[profile.name]}
      {isEnforced(profile) && ` ${options.join('; ')}.`}
    </p>
  );
}

function Files({ picture }: { readonly picture: Picture }) {
  const { report, share, language } = useWords();
  const files = useWorkspace((state) => state.files);
  const objects = (file: string): number => picture.outline.filter(({ origin }) => origin.file === file).length;
  return (
    <ReportTable columns={[report.file, report.objects, report.size]}>
      {files.map(({ name, text }) => (
        <tr key={name}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{objects(name).toLocaleString(language)}</td>
          <td>{share.size(new Blob([text]).size)}</td>
        </tr>
      ))}
    </ReportTable>
  );
}

function Objects({ title, objects }: { readonly title: string; readonly objects: readonly ObjectReference[] }) {
  if (objects.length === 0) return null;
  return (
    <ReportPart title={title}>
      <p className={styles.text}>
        {objects.map(({ kind, namespace, name }) => `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`).join(', ')}.
      </p>
    </ReportPart>
  );
}
