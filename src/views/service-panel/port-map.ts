import type { ServicePortSummary } from '#engine/overview/picture.ts';

/** `80 → 8080 http`, with the protocol in front where it is not TCP. */
export function portMap({ protocol, port, targetPort, resolved }: ServicePortSummary): string {
  const name = typeof targetPort === 'string' ? targetPort : undefined;
  const target = resolved === undefined ? String(targetPort) : name === undefined ? String(resolved) : `${resolved} ${name}`;
  return `${protocol === 'TCP' ? '' : `${protocol} `}${port} → ${target}`;
}
