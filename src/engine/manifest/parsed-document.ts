import type { TextProblem } from '#engine/model/diagnostic.ts';
import type { YamlNode } from './yaml-node.ts';

/** What can be wrong with the text of a document, before it is looked at as a Kubernetes object. */
export type YamlProblemKind = TextProblem | 'missing-space' | 'too-deep' | 'too-many-aliases';

export interface YamlProblem {
  readonly kind: YamlProblemKind;
  /** Characters from the start of the document's text. */
  readonly offset: number;
  /** The anchor, the key … that the problem is about; '' where there is none. */
  readonly detail: string;
}

/** What became of a document's text. With a problem, `root` is what could be read of it, for naming the object only. */
export interface ParsedDocument {
  readonly root?: YamlNode;
  readonly problem?: YamlProblem;
  /** Whether some map has a key twice. */
  readonly hasDuplicates?: boolean;
}

/** Deeper than any Kubernetes object; a document that nests further is refused. */
export const MAX_DEPTH = 100;
/** Nodes of one document with every alias followed: far above a real manifest, far below what a bomb asks for. */
export const MAX_EXPANDED_NODES = 2_000_000;
/** How many times an alias may multiply a document that is small itself. */
export const MAX_EXPANSION = 100;
