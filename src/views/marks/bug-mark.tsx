interface BugMarkProps {
  /** Width and height in pixels. */
  readonly size?: number;
}

/** What a scan found in an image. */
export function BugMark({ size = 13 }: BugMarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-6 -6 12 12"
      fill="none"
      stroke="var(--ink2)"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d="M-2.2-2.6a2.3 2.3 0 0 1 4.4 0M-2.9-1.2q0-1.4 1.3-1.4h3.2q1.3 0 1.3 1.4v2.8a2.9 3 0 0 1-5.8 0zM0-.4v4.8M-2.9.8h-2.3M2.9.8h2.3M-2.9-1q-1.9-.4-1.9-2M2.9-1q1.9-.4 1.9-2M-2.5 3q-2.1 0-2.3 1.8M2.5 3q2.1 0 2.3 1.8" />
    </svg>
  );
}
