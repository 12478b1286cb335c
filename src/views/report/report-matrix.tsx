import type { CellLook, Matrix, MatrixEnd } from '#engine/overview/matrix.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { classNames } from '#ui/class-names.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { useWords } from '#views/words-context.tsx';
import type { Words } from '#words/english.ts';
import { ReportSection } from './report-section.tsx';
import styles from './report-matrix.module.css';
import reportStyles from './report.module.css';

/** So many columns fit on upright paper. */
const MOST_COLUMNS = 24;

interface ReportMatrixProps {
  readonly picture: Picture;
  readonly matrix: Matrix;
}

/** Every pair as a letter in a table, in as many tables as the paper needs. */
export function ReportMatrix({ picture, matrix }: ReportMatrixProps) {
  const { report } = useWords();
  const sheets: { readonly from: number; readonly to: number }[] = [];
  const count = Math.ceil(matrix.columns.length / MOST_COLUMNS);
  const width = Math.ceil(matrix.columns.length / Math.max(1, count));
  for (let from = 0; from < matrix.columns.length; from += width) sheets.push({ from, to: Math.min(from + width, matrix.columns.length) });
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return null;
  return (
    <ReportSection title={report.matrix} aside={report.matrixNote}>
      {matrix.closed.length > 0 && <p className={reportStyles.text}>{report.matrixByNamespace}</p>}
      <Key matrix={matrix} />
      {sheets.map((sheet) => (
        <Sheet key={sheet.from} picture={picture} matrix={matrix} sheet={sheet} several={sheets.length > 1} />
      ))}
    </ReportSection>
  );
}

interface SheetProps extends ReportMatrixProps {
  readonly sheet: { readonly from: number; readonly to: number };
  readonly several: boolean;
}

function Sheet({ picture, matrix, sheet: { from, to }, several }: SheetProps) {
  const words = useWords();
  const { report } = words;
  const columns = matrix.columns.slice(from, to);
  return (
    <table className={styles.matrix}>
      <caption className={several ? styles.caption : styles.hiddenCaption}>{report.columns(from + 1, to, matrix.columns.length)}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            <VisuallyHidden>{report.matrixNote}</VisuallyHidden>
          </th>
          {columns.map((end) => (
            <th key={end.id} scope="col" className={styles.columnHead}>
              <span>{endName(end, picture, words)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row, at) => (
          <tr key={row.id} className={classNames(at > 0 && row.namespace !== matrix.rows[at - 1]?.namespace && styles.newNamespace)}>
            <th scope="row" className={styles.rowHead}>
              {endName(row, picture, words)}
            </th>
            {columns.map((column, offset) => (
              <Cell key={column.id} look={matrix.looks[matrix.cells[at * matrix.columns.length + from + offset]!]!} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ look }: { readonly look: CellLook }) {
  const { report } = useWords();
  const { kind, needed, neededDenied } = look;
  return (
    <td className={classNames(styles.cell, styles[`cell-${kind}`], needed && styles.cellNeeded, neededDenied && styles.cellNeededDenied)}>
      {kind === 'mixed' ? fraction(look) : report.letters[kind]}
    </td>
  );
}

/** What is open of all pairs of two namespaces. */
function fraction({ counts }: CellLook): string {
  if (counts === undefined) return '';
  const { allowed, partial, denied, depends } = counts;
  return `${allowed + partial}/${allowed + partial + denied + depends}`;
}

/** The letters that occur, with what they mean. */
function Key({ matrix }: Pick<ReportMatrixProps, 'matrix'>) {
  const { report } = useWords();
  const kinds = new Set(matrix.looks.map(({ kind }) => kind));
  return (
    <ul className={styles.key}>
      {(['allowed', 'no-policy', 'partial', 'denied', 'depends', 'no-way-in'] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <span className={classNames(styles.cell, styles.keyCell, styles[`cell-${kind}`])}>{report.letters[kind]}</span>
            {report.lettersMean[kind]}
          </li>
        ))}
      {matrix.looks.some(({ needed }) => needed) && (
        <li>
          <span className={classNames(styles.cell, styles.keyCell, styles.cellNeeded)} />
          {report.neededMark}
        </li>
      )}
      {matrix.looks.some(({ neededDenied }) => neededDenied) && (
        <li>
          <span className={classNames(styles.cell, styles.keyCell, styles.cellNeededDenied)} />
          {report.neededDeniedMark}
        </li>
      )}
    </ul>
  );
}

function endName(end: MatrixEnd, picture: Picture, { matrix, report }: Words): string {
  if (end.kind === 'namespace') return `${end.namespace} (${end.workloads})`;
  const endpoint = endpointOf(picture, end.id);
  if (endpoint?.wayIn) return `${endpoint.wayIn.isInternal ? matrix.privateNetwork : matrix.internet} ${endpoint.wayIn.service}`;
  const name = endpoint?.meaning === 'rest-of-world' ? matrix.internet : endpointTitle(picture, end.id);
  const variant = endpoint?.variant === undefined ? '' : ` ${endpoint.variant}`;
  const also = end.also?.filter((id) => id !== 'external:::/0') ?? [];
  return `${name}${variant}${also.length > 0 ? ` ${report.more(also.length)}` : ''}`;
}
