/** Where the user wrote a fact. Lines and columns count from 1; `path` is a field path such as `spec.ingress[0].from[1]` ('' = the whole object). */
export interface Origin {
  readonly file: string;
  /** Index of the document inside the file, from 0. */
  readonly document: number;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** A file as the user gave it: its name (may hold folders, `apps/web.yaml`) and its whole text. */
export interface ManifestFile {
  readonly name: string;
  readonly text: string;
}
