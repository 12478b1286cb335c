import type { Analysis, Analyzer } from '#engine/analyze.ts';
import { inOrder } from '#engine/analyze.ts';
import { accessView } from '#engine/eks/access.ts';
import { groupDiagnostics } from '#engine/eks/group-view.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { NO_CHOICES, type SecurityChoices } from '#engine/placing/placement.ts';
import { place } from '#engine/placing/place.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import { SecurityReader } from '#engine/security/reading/read-security.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { securityPicture } from './security-picture.ts';

/** Files of any kind, with what the reader said about them. */
export interface SecuredSet {
  readonly files: readonly ManifestFile[];
  readonly off: readonly string[];
  readonly choices?: SecurityChoices;
}

/** What a reading tells while it goes on. */
export interface ReadingListener {
  /** After each document of the manifests. */
  readonly onDocument?: () => void;
  /** During a long reading of reports: characters, of all. */
  readonly onReport?: (read: number, all: number) => void;
}

/** Objects that are read here, and by no policy. */
const READ_HERE = /^(?:aquasecurity\.github\.io|vpcresources\.k8s\.aws|eksctl\.io)\//;

/** Analyzes manifests together with reports, alerts and descriptions of the cluster. Reports and alerts never change a verdict (SI-3). */
export class SecuredAnalyzer {
  readonly #analyzer: Analyzer;
  readonly #reader = new SecurityReader();

  /** @param analyzer for the manifests; what it knows of them it keeps */
  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
  }

  /** Tells manifests from the rest, without analyzing them. */
  read(files: readonly ManifestFile[], onReport?: ReadingListener['onReport']): SecurityInputs {
    return this.#reader.read(files, onReport);
  }

  analyze({ files, off, choices = NO_CHOICES }: SecuredSet, profile: EnforcementProfile, listener: ReadingListener = {}): Analysis {
    const inputs = this.read(files, listener.onReport);
    const { addOns, clusters, groupPolicies } = inputs;
    const described = { addOns, clusters, groupPolicies };
    const analysis = this.#analyzer.analyze(inputs.manifests, profile, off, listener.onDocument, described);
    if (inputs.recognized.length === 0)
      return { ...analysis, diagnostics: inOrder([...analysis.diagnostics, ...inputs.diagnostics], files) };
    const { cluster, evaluation } = analysis;
    const placement = place(inputs, cluster, choices);
    const access = accessView(inputs.clusters, evaluation, cluster);
    const picture = securityPicture(inputs, placement, access, cluster, evaluation);
    return {
      ...analysis,
      diagnostics: inOrder(
        [...analysis.diagnostics, ...inputs.diagnostics, ...placement.diagnostics, ...access.diagnostics, ...groupDiagnostics(inputs)],
        files,
      ),
      notEvaluated: analysis.notEvaluated.filter(({ apiVersion }) => !READ_HERE.test(apiVersion)),
      security: { inputs, placement, access, picture },
    };
  }
}
