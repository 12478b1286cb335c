import { describe, expect, test } from 'vitest';
import type { ImageSummary, ReportSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Offer } from '#engine/placing/placement.ts';
import { NO_FINDINGS, type SeverityCounts } from '#engine/security/severity.ts';
import { asksReader, imageRows, looseReports, reportName } from './image-rows.ts';

function imageOf(image: string, counts?: Partial<SeverityCounts>, reports: readonly string[] = []): ImageSummary {
  return { image, endpoints: [], reports, ...(counts ? { counts: { ...NO_FINDINGS, ...counts } } : {}) };
}

function reportOf(id: string, parts: Partial<ReportSummary> = {}): ReportSummary {
  const origin = { file: `scans/${id}`, document: 0, path: '', line: 1, column: 1, endLine: 1 };
  const image = { title: id, names: [id], digests: [], imageIds: [] };
  return { id, origin, about: 'image', image, matches: [], counts: NO_FINDINGS, ...parts } as ReportSummary;
}

function pictureOf(parts: Partial<SecurityPicture>): SecurityPicture {
  return { images: [], reports: [], offers: [], ...parts } as SecurityPicture;
}

describe('images as rows', () => {
  test('have the worst findings first, and those that nobody scanned last', () => {
    const images = [imageOf('a'), imageOf('b', { low: 9 }), imageOf('c', { critical: 1 }), imageOf('d', {}), imageOf('e', { high: 2 })];
    expect(imageRows(pictureOf({ images })).map(({ image }) => image)).toEqual(['c', 'e', 'b', 'd', 'a']);
  });

  test('say by which match a report is about them', () => {
    const match = { workload: 'default/web[Deployment]', image: 'nginx', strength: 3, by: 'tag' } as const;
    const reports = [reportOf('r', { matches: [{ ...match, image: 'other', strength: 1 }, match] })];
    const [row] = imageRows(pictureOf({ images: [imageOf('nginx', {}, ['r'])], reports }));
    expect(row?.known).toEqual([{ report: reports[0], match }]);
  });
});

describe('reports without a place', () => {
  const offer = {
    id: 'o',
    of: 'offered',
    what: 'report',
    workloads: [],
    because: 'other-tag',
    named: '',
    here: '',
    accepted: false,
  } as Offer;
  const reports = [
    reportOf('gone'),
    reportOf('offered'),
    reportOf('micro.json', { about: 'unnamed' }),
    reportOf('placed', { matches: [{ workload: 'w', strength: 1, by: 'digest' }] }),
  ];
  const loose = looseReports(pictureOf({ reports, offers: [offer] }));

  test('begin with those that ask something', () => {
    expect(loose.map(({ report }) => report.id)).toEqual(['micro.json', 'offered', 'gone']);
    expect(loose.map(asksReader)).toEqual([true, true, false]);
  });

  test('are called by their image, or by their file where they name none', () => {
    expect(loose.map(({ report }) => reportName(report))).toEqual(['micro.json', 'offered', 'gone']);
  });
});
