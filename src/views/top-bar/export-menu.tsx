import { Braces, Copy, Download, FileText, Image, Printer, Sheet, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { ExportFormat } from '#export/export-format.ts';
import { notify } from '#state/notice.ts';
import { useSelection } from '#state/selection.ts';
import { useCommands } from '#views/commands/use-commands.ts';
import { useWords } from '#views/words-context.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#ui/menu.tsx';

const ICONS: Readonly<Record<ExportFormat, ReactNode>> = {
  json: <Braces size={14} />,
  csv: <Sheet size={14} />,
  md: <FileText size={14} />,
  dot: <Workflow size={14} />,
  mermaid: <Workflow size={14} />,
};

/** Takes the answers out of the page: as a picture, on paper, or as text for other programs. */
export function ExportMenu({ picture }: { readonly picture: Picture }) {
  const words = useWords();
  const { topBar } = words.screen;
  const { menu } = words.report;
  const change = useSelection((state) => state.change);
  const failed = () => notify({ text: menu.failed });
  const take = (format: ExportFormat) => {
    void import('#views/export/export-text-file.ts').then(({ exportTextFile }) => exportTextFile(format, menu), failed);
  };
  const copy = (format: ExportFormat) => {
    void import('#views/export/export-text-file.ts').then(({ copyTextFile }) => copyTextFile(format, menu), failed);
  };
  const draw = (format: 'png' | 'svg') => {
    void import('#views/export/export-picture.ts').then(({ exportPicture }) => exportPicture(format, picture, words), failed);
  };
  useCommands({
    exportPng: () => draw('png'),
    exportSvg: () => draw('svg'),
    exportJson: () => take('json'),
    exportCsv: () => take('csv'),
    exportMarkdown: () => take('md'),
    exportDot: () => take('dot'),
    exportMermaid: () => take('mermaid'),
    copyMarkdown: () => copy('md'),
  });
  return (
    <Menu
      label={topBar.export}
      align="end"
      trigger={
        <IconButton label={topBar.export}>
          <Download size={16} />
        </IconButton>
      }
    >
      {(['png', 'svg'] as const).map((format) => (
        <MenuItem key={format} icon={<Image size={14} />} text={menu[`${format}Text`]} onSelect={() => draw(format)}>
          {menu[format]}
        </MenuItem>
      ))}
      <MenuItem icon={<Printer size={14} />} text={menu.reportText} onSelect={() => change({ report: true })}>
        {menu.report}
      </MenuItem>
      <MenuSeparator />
      {(['json', 'csv', 'md', 'dot', 'mermaid'] as const).map((format) => (
        <MenuItem key={format} icon={ICONS[format]} text={menu[`${format}Text`]} onSelect={() => take(format)}>
          {menu[format]}
        </MenuItem>
      ))}
      <MenuSeparator />
      {(['md', 'mermaid'] as const).map((format) => (
        <MenuItem key={format} icon={<Copy size={14} />} onSelect={() => copy(format)}>
          {menu.copy(menu[format])}
        </MenuItem>
      ))}
    </Menu>
  );
}
