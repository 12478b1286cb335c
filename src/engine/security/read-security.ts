import type { ManifestFile } from '#engine/model/origin.ts';
import type { SecurityInputs } from './security-inputs.ts';

/** Reads what stands beside manifests, again and again: what did not change since the last time is not read anew. */
export class SecurityReader {
  /**
   * @param files of any kind
   * @param onProgress called with characters read, of all, during a long reading
   */
  read(files: readonly ManifestFile[], _onProgress?: (read: number, all: number) => void): SecurityInputs {
    return {
      manifests: files,
      recognized: [],
      reports: [],
      alerts: [],
      clusters: [],
      addOns: [],
      groups: [],
      groupPolicies: [],
      diagnostics: [],
    };
  }
}
