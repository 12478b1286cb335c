/** Where things go that are in none of the reader's files. */
export const WHAT_IF_FILE = 'what-if.yaml';
