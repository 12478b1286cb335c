import { describe, expect, it } from 'vitest';
import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';
import type { EndpointSecurity } from '#engine/overview/security-picture.ts';
import { alertLines } from './alert-lines.ts';

const DEPLOYMENT = ['kind: Deployment', 'spec:', '  containers:', '  - name: web', '    image: nginx:1.29', '  - image: curl'];
const text = [
  ...DEPLOYMENT,
  '---',
  'kind: Pod',
  'metadata: { name: web }',
  '# image: none',
  '---',
  '{ "kind": "Pod",',
  '  "image": "curl" }',
  '---',
  'kind: Pod',
  'spec: { containers: [{ name: a, image: "curl" }] }',
].join('\n');

const endpoint = (id: string, file: string, line: number, endLine: number) =>
  ({ id, origin: { file, line, endLine, column: 1, document: 0, path: '' } }) as unknown as EndpointSummary;
const known = (alerts: number, critical = 0) =>
  ({ alerts: Array.from({ length: alerts }, String), priorities: { critical } }) as unknown as EndpointSecurity;

const ENDPOINTS = [
  endpoint('web', 'a.yaml', 1, 6),
  endpoint('anchored', 'a.yaml', 8, 10),
  endpoint('json', 'a.yaml', 12, 13),
  endpoint('braces', 'a.yaml', 14, 16),
  endpoint('elsewhere', 'b.yaml', 1, 6),
];

function marked(endpoints: Readonly<Record<string, EndpointSecurity>>) {
  return [...alertLines('a.yaml', () => text, { endpoints: ENDPOINTS, security: { endpoints } } as unknown as Picture)];
}

describe('alerts beside the lines', () => {
  it('stand where the workload names its first image', () => {
    expect(marked({ web: known(2, 1) })).toEqual([[5, { alerts: 2, isUrgent: true }]]);
    expect(marked({ json: known(1) })).toEqual([[13, { alerts: 1, isUrgent: false }]]);
  });

  it('stand where it is named within braces', () => {
    expect(marked({ braces: known(1) })).toEqual([[16, { alerts: 1, isUrgent: false }]]);
  });

  it('stand where the workload begins if its image is written elsewhere', () => {
    expect(marked({ anchored: known(1) })).toEqual([[8, { alerts: 1, isUrgent: false }]]);
  });

  it('are of workloads in this file that have alerts only', () => {
    expect(marked({ web: known(0), elsewhere: known(3) })).toEqual([]);
    expect(alertLines('a.yaml', () => text, undefined).size).toBe(0);
  });
});
