/** What a fragment carries instead of a view: the data of somebody's work; undefined where it is an ordinary view. */
export function linkData(fragment: string): string | undefined {
  return /^#?share=(.*)$/s.exec(fragment)?.[1];
}
