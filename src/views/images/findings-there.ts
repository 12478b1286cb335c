import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { FindingSubject } from '#views/security/security-focus.ts';

/** Whether reports are here that could say what was found: none is not the same as nothing found. */
export function isThere(subject: FindingSubject, { images, reports, endpoints }: SecurityPicture): boolean {
  if ('report' in subject) return reports.some(({ id }) => id === subject.report);
  if ('endpoint' in subject) return (endpoints[subject.endpoint]?.reports.length ?? 0) > 0;
  const known = images.find(({ image }) => image === subject.image);
  return (known?.reports.length ?? 0) > 0 || reports.some(({ matches }) => matches.some(({ image }) => image === subject.image));
}
