import { create } from 'zustand';
import type { FindingQuery } from '#engine/secured/find-findings.ts';
import type { AlertPriority, FindingSeverity } from '#engine/security/severity.ts';
import { runCommand } from '#views/commands/use-commands.ts';

/** Whose findings are listed. */
export type FindingSubject = { readonly image: string } | { readonly report: string } | { readonly endpoint: string };

interface SecurityFocus {
  /** Absent: the table of images. */
  readonly subject: FindingSubject | undefined;
  readonly what: FindingQuery['what'];
  /** Empty: all. */
  readonly severities: readonly FindingSeverity[];
  readonly fixable: boolean;
  readonly text: string;
  /** The alert that is open, by its id. */
  readonly alert: string | undefined;
  readonly priorities: readonly AlertPriority[];
  /** Only alerts that join nothing here. */
  readonly unplaced: boolean;
}

const NO_FILTER = { severities: [], fixable: false, text: '' } as const;

/** What the tabs of images and alerts show. */
export const useSecurityFocus = create<SecurityFocus>(() => ({
  subject: undefined,
  what: 'vulnerabilities',
  ...NO_FILTER,
  alert: undefined,
  priorities: [],
  unplaced: false,
}));

/** Lists what was found in an image, by a report, or in all images of a workload. */
export function openFindings(subject: FindingSubject | undefined, what: FindingQuery['what'] = 'vulnerabilities'): void {
  useSecurityFocus.setState({ subject, what, ...NO_FILTER });
  runCommand('images');
}

/** Shows an alert among all others, or all of them. */
export function openAlert(alert: string | undefined): void {
  useSecurityFocus.setState({ alert, priorities: [], unplaced: false });
  runCommand('alerts');
}

/** One more or one less of what is shown; all of them is the same as none. */
export function toggled<Value>(chosen: readonly Value[], value: Value): readonly Value[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
}
