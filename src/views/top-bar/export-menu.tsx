import { Braces, Download } from 'lucide-react';
import { announce } from '#state/announcer.ts';
import { engine } from '#state/engine.ts';
import { useWords } from '#views/words-context.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';

const JSON_NAME = 'netpol-atlas.json';

/** Takes the answers out of the page, as a file. */
export function ExportMenu() {
  const { topBar } = useWords().screen;
  const exportJson = async () => {
    download(JSON_NAME, await engine.exportText('json'), 'application/json');
    announce(topBar.exported(JSON_NAME));
  };
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
      <MenuItem icon={<Braces size={14} />} text={topBar.exportJsonText} onSelect={() => void exportJson().catch(() => undefined)}>
        {topBar.exportJson}
      </MenuItem>
    </Menu>
  );
}

function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
