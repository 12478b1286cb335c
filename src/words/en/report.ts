/** What the exports, the printable report and their menu say. */
export const report = {
  title: 'Report',
};

export type ReportWords = typeof report;
