import type { Assumption } from '#engine/model/assumption.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { objectKey, type ObjectReference } from '#engine/model/object-reference.ts';
import type { ManifestFile, Origin } from '#engine/model/origin.ts';
import { assembleCluster } from './assemble-cluster.ts';
import { DocumentCache } from './document-cache.ts';
import { laterWins } from './later-wins.ts';
import type { Fact, ManifestObject, ReadObject } from './manifest-object.ts';
import { COMMANDS, findSources } from './template-sources.ts';

/** Everything that was found in a set of files. */
export interface ManifestReading {
  readonly cluster: Cluster;
  /** For `engine/policy-apis`, in the order of the files. */
  readonly policyObjects: readonly ManifestObject[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every object that was read, in the order of the files. */
  readonly outline: readonly ObjectReference[];
  /** Objects that tell which network plugin the cluster has, for `engine/plugins`. */
  readonly descriptions: readonly ManifestObject[];
  /** Of kinds that have no part in the evaluation. */
  readonly notEvaluated: readonly ObjectReference[];
  /** The API server would refuse these, or their text is broken: they are not in the cluster (V-1). */
  readonly refused: readonly ObjectReference[];
  /** Left out because the reader of the manifests switched them off. */
  readonly switchedOff: readonly ObjectReference[];
  /** How many objects are evaluated, policies included. */
  readonly used: number;
  readonly assumptions: readonly Assumption[];
}

/** Larger files are refused: characters. */
export const MAX_FILE_SIZE = 100_000_000;

interface AcceptedObject extends ReadObject {
  readonly fact: Fact;
}

/** Reads manifests, again and again: what did not change since the last time is not read anew. */
export class ManifestReader {
  readonly #cache = new DocumentCache();
  #last: { readonly facts: readonly Fact[]; readonly cluster: Cluster } | undefined;

  /**
   * @param files in the order in which they would be applied
   * @param off objects to leave out, by `objectKey`
   * @param onDocument called after each document, known from the last time or not
   * @returns never throws on bad input: what is wrong stands in `diagnostics`, and every good document is kept
   */
  read(files: readonly ManifestFile[], off: readonly string[] = [], onDocument: () => void = noop): ManifestReading {
    const diagnostics: Diagnostic[] = [];
    const objects: ReadObject[] = [];
    const sources = findSources(files);
    diagnostics.push(...sources.diagnostics);
    for (const file of files) {
      if (sources.skipped.has(file.name)) continue;
      this.#readFile(file, objects, diagnostics, onDocument);
    }
    this.#cache.endReading();
    if (off.length === 0) return this.#assemble(objects, [], diagnostics);
    const left = new Set(off);
    const isOff = ({ reference }: ReadObject): boolean => left.has(objectKey(reference));
    const kept = objects.filter((object) => !isOff(object));
    return this.#assemble(
      kept,
      objects.filter(isOff).map(({ reference }) => reference),
      diagnostics,
    );
  }

  #readFile(file: ManifestFile, objects: ReadObject[], diagnostics: Diagnostic[], onDocument: () => void): void {
    if (file.text.length > MAX_FILE_SIZE) {
      const values = { file: file.name, limit: MAX_FILE_SIZE / 1_000_000 };
      diagnostics.push({ code: 'file-too-large', severity: 'error', values, origin: startOf(file.name) });
      return;
    }
    let isTemplate = false;
    for (const document of this.#cache.documentsOf(file.name, file.text, onDocument)) {
      if (document.isTemplate) {
        // One word about the whole file is enough.
        if (!isTemplate) diagnostics.push(templateDiagnostic(document.diagnostics[0]?.origin ?? startOf(file.name)));
        isTemplate = true;
        continue;
      }
      // One by one: a List may hold more objects than a call may have arguments.
      for (const diagnostic of document.diagnostics) diagnostics.push(diagnostic);
      for (const object of document.objects) objects.push(object);
    }
  }

  #assemble(objects: readonly ReadObject[], switchedOff: readonly ObjectReference[], diagnostics: Diagnostic[]): ManifestReading {
    const refused: ObjectReference[] = [];
    const accepted: AcceptedObject[] = [];
    const policies: AcceptedObject[] = [];
    for (const object of objects) {
      for (const diagnostic of object.diagnostics) diagnostics.push(diagnostic);
      if (!isAccepted(object)) refused.push(object.reference);
      // Whether a policy is accepted is not known before it is compiled, so a later one cannot replace an earlier one here.
      else if (object.fact.kind === 'policy') policies.push(object);
      else accepted.push(object);
    }
    const distinct = laterWins(accepted);
    diagnostics.push(...distinct.diagnostics);
    const facts = distinct.items.map(({ fact }) => fact);
    const evaluated = [...policies, ...distinct.items.filter(({ fact }) => fact.kind !== 'not-evaluated')];
    const cluster = this.#clusterOf([...facts, ...policies.map(({ fact }) => fact)]);
    return {
      cluster,
      policyObjects: policies.flatMap(({ fact }) => (fact.kind === 'policy' ? [fact.object] : [])),
      diagnostics,
      outline: objects.map(({ reference }) => reference),
      descriptions: facts.flatMap((fact) => (fact.kind === 'not-evaluated' && fact.describes ? [fact.describes] : [])),
      notEvaluated: distinct.items.filter(({ fact }) => fact.kind === 'not-evaluated').map(({ reference }) => reference),
      refused,
      switchedOff,
      used: evaluated.length,
      assumptions: [...droppedFields(distinct.items), ...understoodObjects(distinct.items), ...madeUpNamespaces(cluster)],
    };
  }

  /** The same object as the last time where nothing but policies changed: what was derived from it still holds. */
  #clusterOf(facts: readonly Fact[]): Cluster {
    const last = this.#last;
    if (last && facts.length === last.facts.length && facts.every((fact, at) => saysTheSame(fact, last.facts[at]!))) return last.cluster;
    const cluster = assembleCluster(facts);
    this.#last = { facts, cluster };
    return cluster;
  }
}

/** A policy adds its namespace to a cluster, and nothing else. */
function saysTheSame(a: Fact, b: Fact): boolean {
  return a === b || (a.kind === 'policy' && b.kind === 'policy' && a.object.namespace === b.object.namespace);
}

function noop(): void {}

function isAccepted(object: ReadObject): object is AcceptedObject {
  return object.fact !== undefined;
}

function droppedFields(objects: readonly AcceptedObject[]): readonly Assumption[] {
  return objects.flatMap(({ reference, dropped }) =>
    dropped.map((place): Assumption => ({
      code: 'unknown-field-dropped',
      values: { kind: reference.kind, name: reference.name, path: place.path },
      origin: place.origin,
    })),
  );
}

/** One word an object is enough. */
function understoodObjects(objects: readonly AcceptedObject[]): readonly Assumption[] {
  return objects.flatMap(({ reference: { kind, name }, understood: [place] = [] }): readonly Assumption[] =>
    place ? [{ code: 'refused-but-evaluated', values: { kind, name, path: place.path }, origin: place.origin }] : [],
  );
}

/** `default` is in every cluster, whether the manifests name it or not. */
function madeUpNamespaces({ namespaces }: Cluster): readonly Assumption[] {
  return [...namespaces.values()]
    .filter(({ name, origin }) => origin === undefined && name !== 'default')
    .map(({ name }): Assumption => ({ code: 'namespace-made-up', values: { namespace: name } }));
}

function templateDiagnostic(origin: Origin): Diagnostic {
  return { code: 'helm-source', severity: 'warning', values: { command: COMMANDS['helm-source'] }, origin };
}

function startOf(file: string): Origin {
  return { file, document: 0, path: '', line: 1, column: 1, endLine: 1 };
}
