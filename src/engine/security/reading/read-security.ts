import { findSources } from '#engine/manifest/template-sources.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { FileReading } from './file-parts.ts';
import { readFile } from './read-file.ts';
import { SECURITY_SOURCES } from '#engine/security/registry.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';

interface KnownFile {
  readonly text: string;
  readonly reading: FileReading;
}

/** It is told how far a reading is after so many characters. */
const PROGRESS_STEP = 250_000;
/** A file of so many characters is told of before it is parsed, which takes a while and tells nothing. */
const LONG = 5_000_000;

/** Reads what stands beside manifests, again and again: what did not change since the last time is not read anew. */
export class SecurityReader {
  readonly #sources;
  #known: ReadonlyMap<string, KnownFile> = new Map();

  constructor(sources = SECURITY_SOURCES) {
    this.#sources = sources;
  }

  /**
   * @param files of any kind
   * @param onProgress called with characters read, of all, during a long reading
   */
  read(files: readonly ManifestFile[], onProgress: (read: number, all: number) => void = noop): SecurityInputs {
    // Of a chart or a kustomization, the manifest reader says what to do.
    const { skipped } = findSources(files);
    const isNew = ({ name, text }: ManifestFile): boolean => this.#known.get(name)?.text !== text && !skipped.has(name);
    const all = files.reduce((sum, file) => sum + (isNew(file) ? file.text.length : 0), 0);
    let before = 0;
    let told = 0;
    const next = new Map<string, KnownFile>();
    const readings: (readonly [ManifestFile, FileReading | undefined])[] = [];
    for (const file of files) {
      const known = this.#known.get(file.name);
      if (skipped.has(file.name)) readings.push([file, undefined]);
      else if (known?.text === file.text) {
        next.set(file.name, known);
        readings.push([file, known.reading]);
      } else {
        if (file.text.length > LONG) onProgress(before, all);
        const reading = readFile(file, this.#sources, (at) => {
          if (before + at - told < PROGRESS_STEP) return;
          told = before + at;
          onProgress(told, all);
        });
        before += file.text.length;
        next.set(file.name, { text: file.text, reading });
        readings.push([file, reading]);
      }
    }
    this.#known = next;
    return combine(readings);
  }
}

function combine(readings: readonly (readonly [ManifestFile, FileReading | undefined])[]): SecurityInputs {
  const found = readings.flatMap(([, reading]) => (reading ? [reading.found] : []));
  return {
    manifests: readings.flatMap(([file, reading]) => (reading ? (reading.manifest ?? []) : file)),
    recognized: readings.flatMap(([{ name, text }, reading]) => {
      const parts = reading?.found.parts ?? [];
      return parts.length === 0 ? [] : [{ file: name, size: text.length, parts }];
    }),
    reports: found.flatMap(({ reports }) => reports),
    alerts: found.flatMap(({ alerts }) => alerts),
    clusters: found.flatMap(({ clusters }) => clusters),
    addOns: found.flatMap(({ addOns }) => addOns),
    groups: found.flatMap(({ groups }) => groups),
    groupPolicies: found.flatMap(({ groupPolicies }) => groupPolicies),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
    origins: new Map(found.flatMap(({ origins }) => [...origins])),
  };
}

function noop(): void {}
