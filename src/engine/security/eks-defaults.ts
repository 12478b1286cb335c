/** What EKS does with an endpoint whose settings are not written. */
export const EKS_DEFAULTS = { publicAccess: true, privateAccess: false, publicCidrs: ['0.0.0.0/0'] } as const;

/** `ipv4`, `IPv6`. */
export function familyNamed(text: string | undefined): 4 | 6 | undefined {
  const family = text?.toLowerCase();
  return family === 'ipv6' ? 6 : family === 'ipv4' ? 4 : undefined;
}
