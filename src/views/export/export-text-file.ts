import { announce } from '#state/announcer.ts';
import { copyText } from '#state/copy-text.ts';
import { engine } from '#state/engine.ts';
import { notify } from '#state/notice.ts';
import type { ExportFormat } from '#export/export-format.ts';
import type { ReportWords } from '#words/en/report.ts';
import { download } from '#ui/download.ts';

/** What each format is called on a disk. */
const FILES: Readonly<Record<ExportFormat, { readonly name: string; readonly type: string }>> = {
  json: { name: 'netpol-atlas.json', type: 'application/json' },
  csv: { name: 'netpol-atlas.csv', type: 'text/csv;charset=utf-8' },
  md: { name: 'netpol-atlas.md', type: 'text/markdown;charset=utf-8' },
  dot: { name: 'netpol-atlas.dot', type: 'text/vnd.graphviz;charset=utf-8' },
  mermaid: { name: 'netpol-atlas.mmd', type: 'text/plain;charset=utf-8' },
};

/** Downloads exactly what the command line prints in this format. */
export async function exportTextFile(format: ExportFormat, words: ReportWords['menu']): Promise<void> {
  try {
    const { name, type } = FILES[format];
    download(name, new Blob([await engine.exportText(format)], { type }));
    announce(words.downloaded(name));
  } catch {
    notify({ text: words.failed });
  }
}

/** Puts it on the clipboard instead. */
export async function copyTextFile(format: ExportFormat, words: ReportWords['menu']): Promise<void> {
  const text = await engine.exportText(format).catch(() => undefined);
  if (text === undefined) notify({ text: words.failed });
  else await copyText(text, words.copied(words[format]), words.clipboardRefused);
}
