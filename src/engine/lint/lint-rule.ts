import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { DiagnosticOf } from '#engine/model/diagnostic.ts';
import type { FindingCode } from '#engine/model/finding-values.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Need } from '#engine/needs/need.ts';
import type { JudgedNeed } from '#engine/overview/needs-by-pair.ts';
import type { Policy } from '#engine/rules/policy.ts';
import type { PodCatalog } from './pod-catalog.ts';

/** What is linted: the answers that the picture is made of, never a second evaluation. */
export interface LintInput {
  readonly cluster: Cluster;
  readonly evaluation: Evaluation;
  readonly needs: readonly Need[];
  /** The needs, each with what becomes of it. */
  readonly judgedNeeds: readonly JudgedNeed[];
  readonly policies: readonly Policy[];
  readonly serviceIndex: ServiceIndex;
  readonly waysIn: readonly WayInVerdict[];
  /** Objects of kinds that have no part in the evaluation; an operator may make pods of them. */
  readonly notEvaluated: readonly ObjectReference[];
}

export interface LintContext extends LintInput {
  /** Pods by what selectors see of them, built once for all rules. */
  readonly pods: PodCatalog;
}

/**
 * One thing that is worth telling about the input. A rule lives in a file of its own, whose comment says what it finds,
 * why that is bad, an example, and what to write instead; the sentences that people read are in `src/words`.
 */
export interface LintRule<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  check(context: LintContext): readonly DiagnosticOf<Code>[];
}
