import { Check, Copy, FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Comparison } from '#engine/compare/comparison.ts';
import { diffMarkdown, type SideNames } from '#export/diff-markdown.ts';
import { diffText } from '#export/diff-text.ts';
import { announce } from '#state/announcer.ts';
import { notify } from '#state/notice.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import { Menu, MenuItem } from '#ui/menu.tsx';
import styles from './changes.module.css';

interface ChangesReportProps {
  readonly comparison: Comparison;
  readonly names: SideNames;
}

/** Takes the comparison out of the page: to a pull request, or as a file. */
export function ChangesReport({ comparison, names }: ChangesReportProps) {
  const words = useWords();
  const { view } = words.changes;
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const markdown = () => diffMarkdown(comparison, words, names);
  const copy = () => {
    // The button says it: no notice.
    navigator.clipboard.writeText(markdown()).then(
      () => {
        setCopied(true);
        announce(view.copied);
      },
      () => notify({ text: view.copyFailed }),
    );
  };
  return (
    <footer className={styles.report}>
      <Button look="primary" className={styles.copy} onClick={copy}>
        {copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
        {copied ? view.copied : view.copy}
      </Button>
      <Menu label={view.save} align="end" trigger={<Button>{view.save}</Button>}>
        <MenuItem icon={<FileText size={14} />} onSelect={() => download('changes.md', new Blob([markdown()], { type: 'text/markdown' }))}>
          Markdown (.md)
        </MenuItem>
        <MenuItem
          icon={<FileText size={14} />}
          onSelect={() => download('changes.txt', new Blob([...diffText(comparison, words)], { type: 'text/plain' }))}
        >
          {view.text}
        </MenuItem>
      </Menu>
    </footer>
  );
}
