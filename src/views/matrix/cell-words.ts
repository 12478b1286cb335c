import type { Verdict } from '#engine/model/verdict.ts';
import type { CellLook } from '#engine/overview/matrix.ts';
import type { MatrixWords } from '#words/en/matrix.ts';

export const COUNTED = ['allowed', 'partial', 'denied', 'depends'] as const satisfies readonly Verdict[];

/** What a cell says, in words: for readers, and beside the pointer. */
export function cellWords(look: CellLook, words: MatrixWords): string {
  return [...verdictWords(look, words), ...(look.needed ? [words.neededMark] : [])].join(', ');
}

function verdictWords({ kind, ports, counts, someAddresses }: CellLook, words: MatrixWords): readonly string[] {
  if (counts)
    return COUNTED.filter((verdict) => counts[verdict] > 0).map((verdict) => words.count(counts[verdict], words.verdicts[verdict]));
  switch (kind) {
    case 'self':
      return [words.itself];
    case 'no-way-in':
      return [words.noWayInText];
    case 'none':
    case 'mixed':
      return [words.nothing];
    case 'denied':
    case 'depends':
      return [words.verdicts[kind]];
    default:
      return someAddresses ? [words.someAddresses] : [words.verdicts[kind], ports === '' ? words.everyPort : words.port(ports)];
  }
}

/** The ports as a narrow cell shows them: all of them, or the first and how many more. */
export function portsThatFit(ports: string, fits: (text: string) => boolean): string {
  if (fits(ports)) return ports;
  const list = ports.split(', ');
  const [first = ''] = list;
  const short = list.length > 1 ? `${first} +${list.length - 1}` : first;
  if (fits(short)) return short;
  return list.length > 1 && fits(first) ? `${first}…` : '…';
}
