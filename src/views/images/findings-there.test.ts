import { expect, test } from 'vitest';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import { isThere } from './findings-there.ts';

const security = {
  images: [
    { image: 'nginx', reports: ['r1'] },
    { image: 'curl', reports: [] },
    { image: 'redis', reports: [] },
  ],
  reports: [{ id: 'r1', matches: [{ image: 'nginx' }, { image: 'redis' }] }],
  endpoints: { web: { reports: ['r1'] }, job: { reports: [] } },
} as unknown as SecurityPicture;

test.each([
  [{ image: 'nginx' }, true],
  [{ image: 'redis' }, true],
  [{ image: 'curl' }, false],
  [{ image: 'gone' }, false],
  [{ report: 'r1' }, true],
  [{ report: 'closed' }, false],
  [{ endpoint: 'web' }, true],
  [{ endpoint: 'job' }, false],
  [{ endpoint: 'gone' }, false],
])('the findings of %j are there while a report says so: %s', (subject, there) => {
  expect(isThere(subject, security)).toBe(there);
});
