import type { SecuritySource } from './security-source.ts';

/** The kinds of files beside manifests, in the order in which they are tried: the first that recognizes a document reads it. */
export const SECURITY_SOURCES: readonly SecuritySource[] = [];
