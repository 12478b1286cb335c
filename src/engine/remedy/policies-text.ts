import type { CommentedPolicy } from './least-privilege.ts';
import { itemLines, mapLines, USUAL_STYLE } from '#engine/edit/block-style.ts';

/** So wide a comment may be before it goes on in the next line. */
const COMMENT_WIDTH = 66;

/** Policies as YAML, a document each. */
export function policiesText(policies: readonly CommentedPolicy[]): string {
  return policies.map((each) => `${policyLines(each).join('\n')}\n`).join('---\n');
}

function policyLines({ comments, policy, direction, rules }: CommentedPolicy): readonly string[] {
  const head = [...comments.flatMap((text) => commentLines(text, 0)), ...mapLines(policy, 0, USUAL_STYLE)];
  if (rules.length === 0) return head;
  const below = rules.flatMap(({ comments: notes, rule }) => [
    ...notes.flatMap((text) => commentLines(text, 4)),
    ...itemLines(rule, 4, USUAL_STYLE),
  ]);
  return [...head, `  ${direction}:`, ...below];
}

function commentLines(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent + line.length + word.length + 3 > COMMENT_WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => `${' '.repeat(indent)}# ${each}`);
}
