import { falcoAlert } from '#engine/security/alerts/falco-alert.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';

const WORDS = 'Emergency|Alert|Critical|Error|Warning|Notice|Informational|Info|Debug';
const TIME = String.raw`\d\d:\d\d:\d\d\.\d+|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?`;

/** A line of Falco; `kubectl logs --prefix`, stern and syslog write something in front. */
const LINE = new RegExp(String.raw`^(?:.*\s)?\*?(${TIME}): (${WORDS}) (.+)$`);
const ANY_LINE = new RegExp(LINE.source, 'm');

/** What Falco writes to its standard output, without JSON (R18). */
export const falcoText: SecuritySource = {
  id: 'falco-text',
  recognizes: ({ form, value }) => form === 'text' && typeof value === 'string' && ANY_LINE.test(value),
  read: (document, into) => {
    const lines = String(document.value).split('\n');
    lines.forEach((line, at) => {
      const [, time, priorityWord, sentence] = LINE.exec(line.replace(/\r$/, '')) ?? [];
      if (time === undefined || priorityWord === undefined || sentence === undefined) return;
      into.alert({
        ...falcoAlert({ priorityWord, time, output: unescaped(sentence), fields: new Map() }),
        id: `${document.file}#${document.index}.${at}`,
        origin: document.origin([at]),
        source: 'falco-text',
        tool: 'Falco',
        tags: [],
      });
      into.progress();
    });
  },
};

/** The line is escaped as JSON text is. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  try {
    const value: unknown = JSON.parse(`"${text.replaceAll(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}
