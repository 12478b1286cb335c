import { useWorkspace } from '#state/workspace.ts';

interface ReportChoices {
  /** Undefined: none is chosen. */
  chooseImage(report: string, image: string | undefined): void;
  acceptOffer(offer: string, on: boolean): void;
}

export function useReportChoices(): ReportChoices {
  return useWorkspace((state) => state) as unknown as ReportChoices;
}
