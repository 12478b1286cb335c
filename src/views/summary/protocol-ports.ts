/** Ports as the picture prints them (`80, 443`, `UDP 53`), with the protocol that goes without saying there: `TCP 80, 443`. */
export function protocolPorts(ports: string): string {
  return /^\d/.test(ports) ? `TCP ${ports}` : ports;
}
