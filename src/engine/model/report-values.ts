/** What the sentences about files beside manifests are filled with: reports, alerts, descriptions of a cluster. */
export interface ReportValues {
  /**
   * Neither JSON, JSON lines, YAML nor a text that is known. `tried`: `JSON, YAML`; the first error stands at `line` (0: it is a text
   * without errors, of no known kind) before `near`; `cutOff`: the line behind which it ends, or 0.
   */
  'report-unreadable': { file: string; tried: string; line: number; column: number; near: string; cutOff: number };
  /** One of many lines. `cutOff`: it ends in the middle; `read`: how many were read, of `all`. */
  'report-line-unreadable': { line: number; cutOff: 'yes' | 'no'; read: number; all: number };
  'report-unknown': { keys: string };
  'report-empty': { names: 'an-image' | 'no-image'; image: string };
  /** `expected`: `text`, `list` … */
  'report-field-missing': { tool: string; field: string; expected: 'text' | 'list' | 'map' };
  'report-version': { tool: string; field: string; version: string; known: string };
  'report-needs-image': { tool: string; file: string };
  /** `what`: the image or the pod that was looked for; `nearest`: of the manifests, or ''. */
  'report-unmatched': { what: 'image' | 'workload' | 'pod'; looked: string; nearest: string; count: number };
  /** `because` of a newer report of the same image, or because the manifest has another image. */
  'report-stale': { because: 'newer-report' | 'other-image'; report: string; other: string; workload: string };
  'report-truncated': { what: 'findings' | 'alerts' | 'page'; shown: number; of: number };
  'report-unused': { kind: string; count: number };
  /** A file about code or a file system joins no pod. */
  'report-about-code': { tool: string };
  'detector-dropped-events': { tool: string; count: number };
}
