import { ArrowRight, Box, FileText, LayoutGrid, MessageCircleQuestion, Plug, Tag, Type } from 'lucide-react';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import type { QuestionsWords } from '#words/en/questions.ts';
import styles from './find-box.module.css';
import type { FindOption } from './find-options.ts';

const ICONS = {
  endpoint: Box,
  workload: Box,
  namespace: LayoutGrid,
  policy: FileText,
  label: Tag,
  port: Plug,
  verdict: Type,
  word: Type,
  arrow: ArrowRight,
  example: MessageCircleQuestion,
} as const;

interface FindOptionsListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FindOption[];
  readonly current: FindOption | undefined;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (option: FindOption) => void;
}

/** The lines under the find box. The keyboard stays in the box; it names the line that is current. */
export function FindOptionsList({ id, label, options, current, onPoint, onChoose }: FindOptionsListProps) {
  const { find } = useWords().questions;
  return (
    <ul id={id} role="listbox" aria-label={label}>
      {options.map((option, index) => {
        const { icon, name, detail } = partsOf(option, find);
        const Icon = ICONS[icon];
        return (
          <li
            key={option.key}
            id={optionId(id, index)}
            role="option"
            aria-selected={option === current}
            className={classNames(styles.result, option === current && styles.current)}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => onPoint(index)}
            onClick={() => onChoose(option)}
          >
            <Icon size={14} />
            <span className={classNames(styles.name, option.kind !== 'result' && styles.code)}>{name}</span>
            <span className={styles.detail}>{detail}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The id of a line, for `aria-activedescendant`. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

function partsOf(
  option: FindOption,
  words: QuestionsWords['find'],
): { readonly icon: keyof typeof ICONS; readonly name: string; readonly detail: string } {
  switch (option.kind) {
    case 'result':
      return { icon: option.result.kind, name: option.result.name, detail: option.result.detail };
    case 'example':
      return { icon: 'example', name: option.example.text, detail: words.examples[option.example.kind] };
    case 'completion': {
      const { kind, word, count } = option.completion;
      const meaning = Object.hasOwn(words.words, word) ? words.words[word as keyof typeof words.words] : undefined;
      return { icon: kind, name: word, detail: meaning ?? (count === undefined ? words.kinds[kind] : `${words.kinds[kind]} · ${count}`) };
    }
  }
}
