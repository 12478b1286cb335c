/** What `lint` prints around the findings. In English, as the command line is. */
export const lintReport = {
  title: 'What the linter finds',
  counts: (errors: number, warnings: number, notes: number) =>
    [
      ...(errors > 0 ? [errors === 1 ? '1 error' : `${errors} errors`] : []),
      warnings === 1 ? '1 finding' : `${warnings} findings`,
      ...(notes > 0 ? [notes === 1 ? '1 note' : `${notes} notes`] : []),
    ].join(', '),
  silenced: (count: number) => `${count} silenced by comments`,
  hidden: (count: number, severity: string) => `${count} below ${severity} not shown (--severity info shows all)`,
  nothing: 'Nothing was found.',
  severity: 'Severity',
  rule: 'Rule',
  place: 'Place',
  text: 'What it says',
  silencedTitle: 'Silenced by comments',
};
