import styles from './proof.module.css';

/** The answers of a golden case: its truth table as a table, and what follows (findings, ways in) as lines. */
export function AnswerTable({ text }: { readonly text: string }) {
  return text.split('\n\n').map((section) => {
    const [head = '', ...rows] = section.split('\n');
    return head.startsWith('from ') ? (
      <table key={section} className={styles.answerTable}>
        <thead>
          <tr>
            {cellsOf(head).map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {cellsOf(row).map((cell, column) => (
                <td key={`${cellsOf(head)[column]} ${cell}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      <div key={section} className={styles.answerLines}>
        <p>{head}</p>
        <ul>
          {rows.map((row) => (
            <li key={row}>{row.trim()}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** Columns stand two blanks or more apart. */
function cellsOf(row: string): readonly string[] {
  return row.trim().split(/ {2,}/);
}
