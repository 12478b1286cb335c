import { serviceIndex, type ServiceIndex } from '#engine/backends/service-index.ts';
import type { EdgeControllers } from '#engine/backends/ingress-controllers.ts';
import { waysInOf, type WaysIn } from '#engine/backends/ways-in.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { readingAssumptions } from '#engine/evaluate/reading-assumptions.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { judgeWayIn, type WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { lint } from '#engine/lint/registry.ts';
import { Silencer } from '#engine/lint/silencer.ts';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import type { Assumption } from '#engine/model/assumption.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { Need } from '#engine/needs/need.ts';
import { isPrometheus } from '#engine/needs/prometheus-scrapes.ts';
import { neededConnections } from '#engine/needs/needed-connections.ts';
import { judgeNeeds, type JudgedNeed } from '#engine/overview/needs-by-pair.ts';
import type { ProfileSuggestion } from '#engine/rules/profile-suggestion.ts';
import { awsPolicyDiagnostics, awsPortLimit } from '#engine/plugins/aws-policies.ts';
import { resolveProfile } from '#engine/plugins/resolve-profile.ts';
import { findSigns, suggestProfile } from '#engine/plugins/suggest-profile.ts';
import { PolicyCompiler } from '#engine/policy-apis/registry.ts';
import type { ClusterDescriptions, PluginSign } from '#engine/plugins/plugin-sign.ts';
import { enforcementProfile, type EnforcementProfile, isEnforced } from '#engine/rules/enforcement.ts';
import type { Policy } from '#engine/rules/policy.ts';
import type { AccessView } from '#engine/eks/access.ts';
import { ClusterDescriber } from '#engine/eks/cluster-describer.ts';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Placement } from '#engine/placing/placement.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';

/** One answer of the engine: a plain value that can be computed twice, compared and thrown away. */
export interface Analysis {
  readonly cluster: Cluster;
  readonly services: ServiceIndex;
  /** All that were compiled, also those that the profile does not apply. */
  readonly policies: readonly Policy[];
  /** What was asked for; in the evaluation's own nothing is left to the configuration of the plugin. */
  readonly askedProfile: EnforcementProfile;
  readonly evaluation: Evaluation;
  readonly needs: readonly JudgedNeed[];
  readonly waysIn: readonly WayInVerdict[];
  /** The workloads behind Ingresses and routes, as far as they are known. */
  readonly ingressControllers: EdgeControllers;
  /** Of the reading, of the policies, and the findings; in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that comments in the manifests silence, in the same order. */
  readonly silenced: readonly Diagnostic[];
  readonly assumptions: readonly Assumption[];
  /** What in the manifests speaks of a network plugin. */
  readonly signs: readonly PluginSign[];
  /** Which plugin the manifests show; absent where they show none. */
  readonly suggestion?: ProfileSuggestion;
  readonly outline: readonly ObjectReference[];
  readonly notEvaluated: readonly ObjectReference[];
  readonly refused: readonly ObjectReference[];
  /** Left out because they were switched off. */
  readonly switchedOff: readonly ObjectReference[];
  /** How many objects were used. */
  readonly used: number;
  /** What was read beside manifests: reports, alerts, descriptions of the cluster. Absent where nothing was. No verdict depends on reports and alerts. */
  readonly security?: SecurityAnalysis;
  readonly timing: AnalysisTiming;
}

/** Reports and alerts with their places, who comes to the API server, what security groups see. */
export interface SecurityAnalysis {
  readonly inputs: SecurityInputs;
  readonly placement: Placement;
  readonly access: AccessView;
  readonly picture: SecurityPicture;
}

/** Milliseconds, by the clock that the caller gave. */
export interface AnalysisTiming {
  readonly parse: number;
  readonly compile: number;
  readonly classify: number;
  readonly reach: number;
  readonly lint: number;
}

interface Topology {
  readonly cluster: Cluster;
  readonly services: ServiceIndex;
  readonly wanted: readonly Need[];
  readonly entries: WaysIn;
  /** The workload at the edge that the reader named. */
  readonly controller: string | undefined;
}

/** The front door: manifests in, verdicts with their reasons out. `off`: objects that are left out, by `objectKey`. */
export function analyze(
  files: readonly ManifestFile[],
  profile: EnforcementProfile = enforcementProfile(),
  off: readonly string[] = [],
): Analysis {
  return new Analyzer().analyze(files, profile, off);
}

/** Analyzes again and again, and reads only what changed since the last time. */
export class Analyzer {
  readonly #reader = new ManifestReader();
  readonly #compiler = new PolicyCompiler();
  readonly #silencer = new Silencer();
  readonly #describer = new ClusterDescriber();
  readonly #now: () => number;
  #topology: Topology | undefined;

  /** @param now a clock in milliseconds, for `timing` */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * @param off objects that are left out, by `objectKey`
   * @param onDocument called after each document that is read
   * @param described what descriptions of the cluster that are no manifests say
   */
  analyze(
    files: readonly ManifestFile[],
    profile: EnforcementProfile = enforcementProfile(),
    off: readonly string[] = [],
    onDocument?: () => void,
    described: ClusterDescriptions = { addOns: [], clusters: [], groupPolicies: [] },
  ): Analysis {
    const lap = this.#stopwatch();
    const reading = this.#reader.read(files, off, onDocument);
    const parse = lap();
    const compiled = this.#compiler.compile(reading.policyObjects);
    const compile = lap();
    const cluster = this.#describer.describe(reading.cluster, described);
    const { services, wanted, entries } = this.#topologyOf(cluster, profile.ingressController);
    const signs = findSigns({ ...reading, cluster, described });
    const suggestion = suggestProfile(signs);
    const resolved = resolveProfile(profile, signs);
    let classify = 0;
    const evaluation = evaluate(cluster, compiled.policies, services, resolved.profile, () => (classify = lap()));
    const needs = judgeNeeds(wanted, evaluation, cluster.services);
    const waysIn = entries.ways.flatMap((wayIn) => judgeWayIn(wayIn, evaluation));
    const reach = lap();
    const findings = lint({
      cluster,
      serviceIndex: services,
      evaluation,
      needs: wanted,
      judgedNeeds: needs,
      policies: compiled.policies,
      waysIn,
      notEvaluated: reading.notEvaluated,
    });
    const { diagnostics, silenced } = this.#silencer.silence(
      [
        ...reading.diagnostics,
        ...compiled.diagnostics,
        ...awsPolicyDiagnostics(reading.notEvaluated),
        ...awsPortLimit(compiled.policies, resolved.profile),
        ...entries.diagnostics,
        ...findings,
      ],
      files,
    );
    return {
      cluster,
      services,
      policies: compiled.policies,
      askedProfile: profile,
      evaluation,
      needs,
      waysIn,
      ingressControllers: entries.controllers,
      diagnostics: inOrder(diagnostics, files),
      silenced: inOrder(silenced, files),
      assumptions: [
        ...reading.assumptions,
        ...entries.assumptions,
        ...compiled.assumptions,
        ...resolved.assumptions,
        ...readingAssumptions(evaluation.policies, evaluation.profile),
        ...assumptionsOf(cluster, evaluation),
      ],
      signs,
      ...(suggestion && { suggestion }),
      outline: reading.outline,
      notEvaluated: reading.notEvaluated,
      switchedOff: reading.switchedOff,
      refused: [...reading.refused, ...compiled.refused],
      used: reading.used - reading.policyObjects.length + compiled.policies.length,
      timing: { parse, compile, classify, reach, lint: lap() },
    };
  }

  /** What follows from the cluster alone: the reader gives the same object again where only policies changed. */
  #topologyOf(cluster: Cluster, controller: string | undefined): Topology {
    const known = this.#topology?.cluster === cluster ? this.#topology : undefined;
    if (known && known.controller === controller) return known;
    const services = known?.services ?? serviceIndex(cluster);
    const wanted = known?.wanted ?? neededConnections(cluster, services);
    this.#topology = { cluster, services, wanted, entries: waysInOf(cluster, services, controller), controller };
    return this.#topology;
  }

  #stopwatch(): () => number {
    let last = this.#now();
    return () => {
      const before = last;
      last = this.#now();
      return last - before;
    };
  }
}

function assumptionsOf(cluster: Cluster, { profile }: Evaluation): readonly Assumption[] {
  const assumptions: Assumption[] = [];
  if (!isEnforced(profile)) assumptions.push({ code: 'not-enforced', values: {} });
  const pods = cluster.workloads.flatMap((workload) => workload.pods);
  const unknown = pods.filter(({ addresses }) => addresses.length === 0).length;
  if (unknown > 0) assumptions.push({ code: 'unknown-pod-addresses', values: { pods: unknown, all: pods.length } });
  if (cluster.monitors.length > 0 && !cluster.workloads.some(isPrometheus))
    assumptions.push({ code: 'unknown-scraper', values: { monitors: cluster.monitors.length } });
  return assumptions;
}

/** Diagnostics in the order of files and lines. */
export function inOrder(diagnostics: readonly Diagnostic[], files: readonly ManifestFile[]): readonly Diagnostic[] {
  const position = new Map(files.map(({ name }, at) => [name, at]));
  const place = ({ origin }: Diagnostic): number => position.get(origin.file) ?? files.length;
  return [...diagnostics].sort((a, b) => place(a) - place(b) || a.origin.line - b.origin.line || a.origin.column - b.origin.column);
}
