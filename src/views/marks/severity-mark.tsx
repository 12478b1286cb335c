import type { Severity } from '#engine/model/diagnostic.ts';

interface SeverityMarkProps {
  /** `not-evaluated`: an object that was read and left aside. */
  readonly severity: Severity | 'not-evaluated';
  /** Width and height in pixels. */
  readonly size?: number;
}

/** Error: an ink octagon. Finding: a yellow triangle. Note: a ring. Not evaluated: a dashed ring. The word stands beside it. */
export function SeverityMark({ severity, size = 13 }: SeverityMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill="none" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {SHAPES[severity]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Severity | 'not-evaluated', React.ReactNode>> = {
  error: (
    <>
      <path d="M3.6.5h4.8l3.1 3.1v4.8l-3.1 3.1H3.6L.5 8.4V3.6z" fill="var(--ink)" />
      <path d="m4 4 4 4m0-4-4 4" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  warning: (
    <>
      <path d="M6 1 11.4 10.9H.6z" fill="var(--sign)" stroke="var(--signInk)" strokeLinejoin="round" />
      <path d="M6 4.4v3.1M6 8.7v.9" stroke="var(--signInk)" strokeWidth="1.2" />
    </>
  ),
  info: (
    <>
      <circle cx="6" cy="6" r="5.2" stroke="var(--ink3)" strokeWidth="1.1" />
      <path d="M6 5.4v3.2M6 3.2v1" stroke="var(--ink3)" strokeWidth="1.2" />
    </>
  ),
  'not-evaluated': (
    <>
      <circle cx="6" cy="6" r="5.2" stroke="var(--ink3)" strokeWidth="1.2" strokeDasharray="2 1.65" />
      <path d="M3.6 6h4.8" stroke="var(--ink3)" strokeWidth="1.2" />
    </>
  ),
};
