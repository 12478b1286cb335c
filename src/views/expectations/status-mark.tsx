import type { ExpectationResult } from '#engine/expectations/expectation.ts';

interface StatusMarkProps {
  readonly status: ExpectationResult['status'];
  /** Width and height in pixels. */
  readonly size?: number;
}

/** Passed: a tick in a ring. Failed: a cross on ink. Matches nothing: a dashed ring with a cross. The word stands beside it. */
export function StatusMark({ status, size = 14 }: StatusMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" fill="none" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {SHAPES[status]}
    </svg>
  );
}

const CROSS = 'M4.6 4.6l4.8 4.8M9.4 4.6l-4.8 4.8';

const SHAPES: Readonly<Record<ExpectationResult['status'], React.ReactNode>> = {
  passed: (
    <>
      <circle cx="7" cy="7" r="6" stroke="var(--edge)" strokeWidth="1.2" />
      <path d="M4.2 7.2 6.2 9.2 9.9 5" stroke="var(--ink2)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  failed: (
    <>
      <circle cx="7" cy="7" r="6.6" fill="var(--ink)" />
      <path d={CROSS} stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  'no-match': (
    <>
      <circle cx="7" cy="7" r="6" stroke="var(--ink)" strokeWidth="1.3" strokeDasharray="2.2 1.8" />
      <path d={CROSS} stroke="var(--ink)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
};
