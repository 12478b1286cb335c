/** The formats that an analysis can be written in, on the command line (`-o`) and in the page. */
export const EXPORT_FORMATS = ['json', 'csv', 'md', 'dot', 'mermaid'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
