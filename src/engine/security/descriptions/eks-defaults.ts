/** What EKS does with an endpoint whose settings are not written. */
export const EKS_DEFAULTS = { publicAccess: true, privateAccess: false } as const;

/** The blocks that EKS allows where none are written: everybody, by both families in an IPv6 cluster. */
export function defaultPublicCidrs(family: 4 | 6 | undefined): readonly string[] {
  return family === 6 ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0'];
}

/** `ipv4`, `IPv6`. */
export function familyNamed(text: string | undefined): 4 | 6 | undefined {
  const family = text?.toLowerCase();
  return family === 'ipv6' ? 6 : family === 'ipv4' ? 4 : undefined;
}
