import type { Picture } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import { useRiskFocus } from './risk-focus.ts';

interface CutStartProps {
  readonly picture: Picture;
  readonly subject: string | undefined;
  readonly texts: RiskWords;
}

/** Where the ways that are to be cut begin: at the internet, or at the workload that is looked at. */
export function CutStart({ picture, subject, texts }: CutStartProps) {
  const cutFrom = useRiskFocus((state) => state.cutFrom);
  if (subject === undefined) return null;
  return (
    <SegmentedControl
      label={texts.cutsWhat}
      size="small"
      value={cutFrom}
      choices={[
        { value: 'internet', label: texts.cutFrom.internet },
        { value: 'endpoint', label: texts.cutFrom.endpoint(endpointTitle(picture, subject)) },
      ]}
      onChange={(next) => useRiskFocus.setState({ cutFrom: next })}
    />
  );
}
