import type { ObservedConnection } from '#engine/security/alerts/runtime-alert.ts';

/** `192.168.0.12:40000 → 203.0.113.66:3333 TCP`, as far as it is told. */
export function connectionText(connection: ObservedConnection): string {
  const { protocol, sourceAddress, sourcePort, destinationAddress, destinationPort } = connection;
  const source = sourceAddress === undefined ? '' : `${endText(sourceAddress, sourcePort)} `;
  return `${source}→ ${endText(destinationAddress, destinationPort)}${protocol === undefined ? '' : ` ${protocol}`}`;
}

function endText(address: string, port: number | undefined): string {
  if (port === undefined) return address;
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}
