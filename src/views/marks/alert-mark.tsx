import type { AlertPriority } from '#engine/security/severity.ts';

interface AlertMarkProps {
  readonly priority?: AlertPriority | undefined;
  /** Width and height in pixels. */
  readonly size?: number;
}

/** A yellow diamond with a dark outline: urgent with an exclamation mark, else with a flash; without a sign where it only informs. */
export function AlertMark({ priority, size = 14 }: AlertMarkProps) {
  return (
    <svg width={size} height={size} viewBox="-7.5 -7.5 15 15" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d="M0-6.8 6.8 0 0 6.8-6.8 0z" fill="var(--sign)" stroke="var(--signInk)" strokeWidth="1.2" strokeLinejoin="round" />
      {priority !== 'info' && priority !== 'unknown' && (
        <path
          d={priority === 'critical' ? 'M-.9-4H.9L.6 1h-1.2zM-.8 2H.8v1.6H-.8z' : 'M1-4.2-2.7.6h2.4L-1 4.2 2.7-.6H.3z'}
          fill="var(--signInk)"
        />
      )}
    </svg>
  );
}
