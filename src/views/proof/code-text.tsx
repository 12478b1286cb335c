/** A sentence in which code stands in backticks. */
export function CodeText({ children }: { readonly children: string }) {
  return children.split('`').map((part, at) => {
    const key = `${at} ${part}`;
    return at % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>;
  });
}
