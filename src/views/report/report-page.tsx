import { Printer } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import { SAMPLES } from '#state/samples.ts';
import { useSelection } from '#state/selection.ts';
import { useWorkspace } from '#state/workspace.ts';
import { isTried } from '#state/work.ts';
import { BrandMark } from '#views/top-bar/brand-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { WholePage } from '#ui/whole-page.tsx';
import { ReportBasis } from './report-basis.tsx';
import { ReportDifferences } from './report-differences.tsx';
import { ReportExpectations } from './report-expectations.tsx';
import { ReportExposure } from './report-exposure.tsx';
import { ReportFindings } from './report-findings.tsx';
import { ReportMatrix } from './report-matrix.tsx';
import { ReportNeeds } from './report-needs.tsx';
import { ReportSummary } from './report-summary.tsx';
import styles from './report.module.css';
import { type ReportData, useReport } from './use-report.ts';

interface ReportPageProps {
  readonly picture: Picture;
  readonly onBack: () => void;
}

/** The report as it is printed, on a sheet; around it only what leads back and to the printer. */
export function ReportPage({ picture, onBack }: ReportPageProps) {
  const { report, panels } = useWords();
  const { data, failed } = useReport(picture);
  const printButton = (
    <Button look="primary" size="large" disabled={data === undefined} onClick={() => print()}>
      <Printer size={15} />
      {report.print}
    </Button>
  );
  return (
    <WholePage backLabel={report.back} onBack={onBack} tools={printButton} className={styles.page}>
      <main className={styles.paper} data-theme="light" aria-label={report.region} aria-busy={data === undefined}>
        {data === undefined ? (
          <p role="status">{failed ? panels.explanation.failed : report.loading}</p>
        ) : (
          <Sheets picture={picture} data={data} />
        )}
      </main>
    </WholePage>
  );
}

function Sheets({ picture, data }: { readonly picture: Picture; readonly data: ReportData }) {
  const inputDiagnostics = useWorkspace((state) => state.inputDiagnostics);
  return (
    <>
      <Head picture={picture} made={data.made} />
      <ReportSummary picture={picture} />
      <ReportNeeds picture={picture} denied={data.denied} />
      <ReportExposure picture={picture} toInternet={data.toInternet} exposure={data.exposure} />
      {data.differences.length > 0 && <ReportDifferences picture={picture} differences={data.differences} />}
      <ReportFindings diagnostics={[...inputDiagnostics, ...picture.diagnostics]} />
      {data.expectations && <ReportExpectations picture={picture} expectations={data.expectations} />}
      <ReportMatrix picture={picture} matrix={data.matrix} />
      <ReportBasis picture={picture} />
    </>
  );
}

function Head({ picture, made }: { readonly picture: Picture; readonly made: Date }) {
  const { report, screen, profiles, language } = useWords();
  const work = useWorkspace();
  const profile = useSelection((state) => state.profile);
  const example = SAMPLES.find(({ name }) => name === work.sample);
  const subject = example ? report.example(example.title[language]) : report.of(work.files[0]?.name ?? '', work.files.length - 1);
  const date = made.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div className={styles.head}>
      <p className={styles.brand}>
        <BrandMark size={16} />
        {screen.product}
      </p>
      <h1 className={styles.title}>{report.heading}</h1>
      <p className={styles.subject}>{subject}</p>
      <p className={styles.made}>
        <time dateTime={made.toISOString()}>{date}</time>
        <span>{report.enforcedBy(profile === undefined ? profiles.notChosen : profiles.names[picture.profile.name])}</span>
      </p>
      {isTried(work) && <p className={styles.simulated}>{report.simulated}</p>}
    </div>
  );
}
