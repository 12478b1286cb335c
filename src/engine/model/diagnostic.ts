import type { AccessValues } from './access-values.ts';
import type { AdminPolicyValues } from './admin-policy-values.ts';
import type { ExpectationValues } from './expectation-values.ts';
import type { FindingValues } from './finding-values.ts';
import type { Origin } from './origin.ts';
import type { ReportValues } from './report-values.ts';
import type { RouteValues } from './route-values.ts';

export type Severity = 'error' | 'warning' | 'info';

/** How the API server would refuse a field. */
export type RefusalReason =
  | 'Invalid value'
  | 'Required value'
  | 'Unsupported value'
  | 'Forbidden'
  | 'Duplicate value'
  | 'Too many'
  | 'Too long'
  | 'wrong type'
  | 'unknown field'
  | 'duplicate field';

/** Which sentence says why the text of a document cannot be read. */
export type TextProblem =
  | 'tab-indentation'
  | 'indentation'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'unknown-anchor'
  | 'anchor-in-itself'
  | 'key-not-text'
  | 'colon-in-value'
  | 'reserved-character'
  | 'bad-escape'
  | 'other';

/** What a field should hold. */
export type FieldType = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'number-or-text';

/** Which rule of the API server an invalid value breaks (V-4). */
export type ValueRule =
  | 'cidr'
  | 'except-not-inside'
  | 'address'
  | 'port-number'
  | 'port-name'
  | 'end-port-below-port'
  | 'end-port-needs-number'
  | 'operator'
  | 'too-many-policy-types'
  | 'label-key'
  | 'label-value'
  | 'annotation-key'
  | 'dns-label'
  | 'dns-subdomain'
  | 'service-name'
  | 'not-negative'
  | 'selector-empty'
  | 'selector-template-mismatch'
  | 'host-is-address'
  | 'host-name'
  | 'path-not-absolute'
  | 'path-unsafe'
  | 'only-for-external-services'
  | 'too-long'
  | 'nothing-to-serve'
  | 'two-backends'
  | 'two-ports'
  | 'above-zero'
  | 'must-be-one'
  | 'one-source'
  | 'value-and-source'
  | 'variable-name'
  | 'mount-path-twice'
  | 'host-port-differs'
  | 'space-around'
  | 'deadline-too-short'
  | 'nothing-may-move'
  | 'cron-schedule'
  | 'config-map-key'
  | 'special-address'
  | 'headless-outside'
  | 'only-for-local-load-balancers'
  | 'only-default'
  | 'range-not-rising'
  | 'domain-name'
  | 'network'
  | 'named-port-beside-addresses'
  | 'domain-names-need-allow';

/** Why a field may not stand where it stands. */
export type ForbiddenRule =
  | 'ip-block-beside-selector'
  | 'values-with-exists'
  | 'node-port-on-cluster-ip'
  | 'only-for-load-balancers'
  | 'second-handler'
  | 'second-volume-kind'
  | 'probe-of-init-container'
  | 'deadline-in-template'
  | 'rolling-update-beside-recreate'
  | 'without-client-affinity';

/** Why a typed command is not understood, or cannot be carried out on manifests. */
export type KubectlProblem =
  | 'not-kubectl'
  | 'unknown-verb'
  | 'unknown-kind'
  | 'unsupported-kind'
  | 'unknown-flag'
  | 'unsupported-flag'
  | 'flag-without-value'
  | 'missing-name'
  | 'missing-image'
  | 'missing-port'
  | 'missing-labels'
  | 'missing-file'
  | 'not-a-label'
  | 'not-a-port'
  | 'not-a-number'
  | 'label-taken'
  | 'pod-of-workload'
  | 'nothing-to-select-by'
  | 'unknown-selector'
  | 'no-such-object'
  | 'in-other-namespace'
  | 'no-such-file'
  | 'address'
  | 'no-input'
  | 'open-quote'
  | 'open-document'
  | 'substitution'
  | 'unset-variable'
  | 'unknown-operator';

/** A field of an object that the API server refuses: what every such diagnostic knows. */
export interface FieldValues {
  /** `NetworkPolicy`. */
  kind: string;
  /** The object's name; '' where it has none. */
  name: string;
  /** The field's path: `spec.ingress[0].ports[1].protocol`. */
  field: string;
  /** The API server refuses the object, and the picture shows it all the same: what it means is clear. */
  evaluated?: 'as-if-accepted';
}

/**
 * The closed list of diagnostics, and what each one's sentence is filled with. The sentences, in every language,
 * are in `src/words`. A value is text from the manifests or a number; it is shown as text, never as markup.
 */
export interface DiagnosticValues extends FindingValues, ExpectationValues, AdminPolicyValues, RouteValues, ReportValues, AccessValues {
  // Files.
  /** `limit` in MB. */
  'file-too-large': { file: string; limit: number };
  'file-skipped': { file: string };
  'files-skipped': { count: number; files: string };
  'archive-unreadable': { file: string };
  /** `limit` in MB. */
  'archive-too-large': { file: string; limit: number };
  'archive-too-many-files': { file: string; limit: number };
  'helm-source': { command: string };
  'kustomize-source': { command: string };

  // The text of a document.
  'text-unreadable': { problem: TextProblem; detail: string; object: string };
  'missing-space': { written: string; meant: string };
  'nesting-too-deep': { limit: number };
  'aliases-too-many': { limit: number };
  'not-an-object': { found: string };
  'kind-missing': { missing: string };
  /** A policy kind of Amazon EKS alone. */
  'aws-policy-not-evaluated': { kind: string; name: string };
  /** More port and protocol combinations for one peer than the agent of Amazon EKS keeps. */
  'aws-too-many-ports': { policy: string; peer: string; count: number; limit: number };
  /** `suggestion`: `apps/v1 Deployment`. */
  'kind-unknown': { kind: string; apiVersion: string; suggestion: string };

  // Fields that the API server refuses.
  'unknown-field': FieldValues & { written: string; suggestion: string; absence: 'selects-everything' | 'ignored' };
  'duplicate-field': FieldValues & { written: string; firstLine: number };
  /** `meant`: the value in quotes, or with the missing space; '' where it is not clear. */
  'wrong-type': FieldValues & { expected: FieldType; found: FieldType | 'nothing'; written: string; meant: string };
  'invalid-value': FieldValues & { rule: ValueRule; value: string; suggestion: string };
  'required-value': FieldValues;
  'peer-says-nothing': FieldValues;
  'unsupported-value': FieldValues & { value: string; supported: string; suggestion: string };
  'forbidden-field': FieldValues & { rule: ForbiddenRule };
  'duplicate-value': FieldValues & { value: string };

  // Accepted, but odd.
  'cidr-host-bits': { written: string; read: string };
  'cidr-leading-zeros': { written: string; read: string };
  'cidr-ipv4-mapped': { written: string; read: string };
  'number-leading-zero': { written: string; read: number };
  'old-api-version': { kind: string; written: string; current: string };
  'object-twice': { kind: string; name: string; firstFile: string; firstLine: number };

  // Edits that cannot be done. `object`: an `objectKey`.
  'edit-unknown-object': { object: string; suggestion: string };
  'edit-unknown-file': { file: string; suggestion: string };
  'edit-unknown-lines': { file: string; from: number; to: number; count: number };
  'edit-object-exists': { object: string; file: string; line: number };
  'edit-nothing-to-add': { file: string };
  'edit-not-possible': { object: string };
  /** `detail`: the word that it is about; `meant`: what would do, or ''. */
  'kubectl-not-understood': { problem: KubectlProblem; detail: string; meant: string; command: string };
}

export type DiagnosticCode = keyof DiagnosticValues;

/** Something the reader should know about the input. A user's mistake is data, never an exception. */
export type Diagnostic = { [Code in DiagnosticCode]: DiagnosticOf<Code> }[DiagnosticCode];

export interface DiagnosticOf<Code extends DiagnosticCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly values: DiagnosticValues[Code];
  readonly origin: Origin;
  /** The API server's path of a refused field: `spec.ingress[0].from[1].ipBlock.cidr`. */
  readonly path?: string;
  readonly reason?: RefusalReason;
  /** Pairs (source id, destination id) that the finding concerns. */
  readonly edges?: readonly (readonly [string, string])[];
}
