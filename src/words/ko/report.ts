import type { ReportWords } from '#words/en/report.ts';

export const report: ReportWords = {
  title: '보고서',
};
