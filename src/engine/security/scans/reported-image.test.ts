import { describe, expect, it } from 'vitest';
import { behindRegistry, digestOf, reportedImage } from './reported-image.ts';

const DIGITS = 'ab'.repeat(32);

describe('images of reports', () => {
  it.each([
    [DIGITS, `sha256:${DIGITS}`],
    [`sha256:${DIGITS.toUpperCase()}`, `sha256:${DIGITS}`],
    ['latest', undefined],
    ['', undefined],
  ])('the digest in %s is %s', (text, digest) => {
    expect(digestOf(text)).toBe(digest);
  });

  it.each([
    ['Aqua', 'web:1', 'web:1'],
    ['Docker Hub', 'web:1', 'web:1'],
    ['registry.example.com', 'web:1', 'registry.example.com/web:1'],
    ['registry.example.com', 'registry.example.com/web:1', 'registry.example.com/web:1'],
    ['https://registry.example.com/', 'team/web:1', 'registry.example.com/team/web:1'],
    ['localhost:5000', 'web', 'localhost:5000/web'],
    ['registry.example.com', '', ''],
  ])('behind the registry %s, %s is %s', (registry, name, reference) => {
    expect(behindRegistry(registry, name)).toBe(reference);
  });

  it('has each name once, and no file that an image was exported to', () => {
    const image = reportedImage({
      names: ['out/web.tar.gz', 'web:1', ' web:1', ''],
      digests: [DIGITS],
      imageIds: ['junk'],
      system: 'debian 12',
    });
    expect(image).toEqual({ title: 'web:1', names: ['web:1'], digests: [`sha256:${DIGITS}`], imageIds: [], system: 'debian 12' });
  });

  it('a digest in the place of a name is an id', () => {
    expect(reportedImage({ names: [`sha256:${DIGITS}`] })).toMatchObject({
      names: [],
      imageIds: [`sha256:${DIGITS}`],
      title: `sha256:${DIGITS}`,
    });
  });
});
