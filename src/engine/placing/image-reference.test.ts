import { describe, expect, test } from 'vitest';
import { seededRandom } from '#engine/testing/seeded-random.ts';
import { digestOf, lastComponents, parseImageReference, repositoryOf, tagOf, taggedName } from './image-reference.ts';

const HEX = 'a1'.repeat(32);

describe('an image has many names', () => {
  test.each([
    ['nginx', 'docker.io/library/nginx:latest'],
    ['nginx:latest', 'docker.io/library/nginx:latest'],
    ['docker.io/nginx', 'docker.io/library/nginx:latest'],
    ['index.docker.io/library/nginx:latest', 'docker.io/library/nginx:latest'],
    ['registry-1.docker.io/nginx', 'docker.io/library/nginx:latest'],
    ['registry.hub.docker.com/library/nginx', 'docker.io/library/nginx:latest'],
    ['docker.io/redis:6.0.5', 'docker.io/library/redis:6.0.5'],
    ['grafana/grafana:9', 'docker.io/grafana/grafana:9'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app', 'localhost:5000/app:latest'],
    ['registry:5000/team/app:1', 'registry:5000/team/app:1'],
    ['[2001:db8::1]:5000/app', '[2001:db8::1]:5000/app:latest'],
    ['Registry/app', 'registry/app:latest'],
    ['GHCR.io/team/app:1', 'ghcr.io/team/app:1'],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/book/app:1.0.0', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/book/app:1.0.0'],
    [`nginx:1@sha256:${HEX}`, 'docker.io/library/nginx:1'],
    ['  nginx ', 'docker.io/library/nginx:latest'],
  ])('%s is %s', (text, name) => {
    expect(taggedName(parseImageReference(text)!)).toBe(name);
  });

  test.each([
    '',
    '/tmp/image.tar',
    './app',
    'app/',
    'app:',
    'a//b',
    'Nginx',
    'ghcr.io/Team/app',
    '${HOST}/app:1',
    '{{ .Values.image }}',
    'app@sha256:short',
    `a@sha256:${HEX}@sha256:${HEX}`,
    'two words',
    'testdata/fixtures/images/alpine-39.tar.gz ',
  ])('%j is no name of an image, or not this one', (text) => {
    expect(parseImageReference(text)?.repository ?? 'none').toMatch(/^(?:none|testdata\/.*\.tar\.gz)$/);
  });

  test('a digest decides, and there is no latest beside it', () => {
    const reference = parseImageReference(`docker.io/nginx@SHA256:${HEX.toUpperCase()}`)!;
    expect([tagOf(reference), reference.digest, taggedName(reference)]).toEqual([undefined, `sha256:${HEX}`, undefined]);
  });

  test('the last parts of its path do not hold what Docker adds', () => {
    expect(lastComponents(parseImageReference('nginx')!)).toEqual(['nginx']);
    expect(lastComponents(parseImageReference('gcr.io/google_samples/gb-frontend:v4')!)).toEqual(['gb-frontend', 'google_samples']);
    expect(lastComponents(parseImageReference('quay.io/library/nginx')!)).toEqual(['nginx', 'library']);
  });
});

test.each([
  [HEX, `sha256:${HEX}`],
  [`sha256:${HEX}`, `sha256:${HEX}`],
  [`docker-pullable://nginx@sha256:${HEX}`, `sha256:${HEX}`],
  [`docker.io/library/nginx@sha256:${HEX}`, `sha256:${HEX}`],
  ['nginx', undefined],
  ['', undefined],
])('the digest in %s', (text, digest) => {
  expect(digestOf(text)).toBe(digest);
});

describe('of names at random', () => {
  const { pick } = seededRandom(11);
  const names = Array.from({ length: 500 }, () => {
    const registry = pick(['', '', 'docker.io/', 'index.docker.io/', 'ghcr.io/', 'localhost/', 'localhost:5000/', 'host:80/']);
    const path = pick(['nginx', 'library/nginx', 'team/app', 'a/b-c/d_e.f', 'x__y']);
    return registry + path + pick(['', ':latest', ':1.0', ':v2-alpine_3']) + pick(['', '', `@sha256:${HEX}`]);
  });

  test('the whole name means what the short one means', () => {
    for (const name of names) {
      const reference = parseImageReference(name)!;
      const whole = repositoryOf(reference) + (reference.tag ? `:${reference.tag}` : '') + (reference.digest ? `@${reference.digest}` : '');
      expect(parseImageReference(whole)).toEqual(reference);
      const tagged = taggedName(reference);
      if (tagged !== undefined) expect(taggedName(parseImageReference(tagged)!)).toBe(tagged);
    }
  });

  test('a name without tag and digest is the latest, and no other tag', () => {
    for (const name of names) {
      const { tag, digest, ...rest } = parseImageReference(name)!;
      const bare = repositoryOf(rest);
      const isLatest = (tag ?? 'latest') === 'latest' && (digest === undefined || tag !== undefined);
      expect(taggedName(parseImageReference(bare)!) === taggedName(parseImageReference(name)!)).toBe(isLatest);
    }
  });
});
