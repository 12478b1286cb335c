import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import { answered, goldenProfile } from '#engine/testing/golden-answers.ts';

const FOLDER = import.meta.dirname;
const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/*
 * Each folder is a situation, named as the sentence that it shows. `expected.txt` says it once more in full, names the
 * rule of ../semantics.md (and the trap) that it pins, perhaps the profile of enforcement with its options
 * (`Profile: cilium ipBlockMatchesNodes=always`), and holds a truth table; then, where they matter, the findings
 * (code, severity, line), the ways in and the needed connections.
 */
describe('golden cases', () => {
  test('there are some', () => {
    expect(CASES.length).toBeGreaterThan(45);
  });

  test.each(CASES)('%s', (name) => {
    const expected = readFileSync(`${FOLDER}/${name}/expected.txt`, 'utf8');
    const text = readFileSync(`${FOLDER}/${name}/manifests.yaml`, 'utf8');
    expect(expected).toMatch(/\nPins: .*(NP|A|D|S|V|Y|T|E|EKS)-?\d/);
    const files = [{ name: 'manifests.yaml', text }];
    const analysis = new SecuredAnalyzer(new Analyzer()).analyze({ files, off: [] }, goldenProfile(expected));
    expect(answered(expected, analysis)).toBe(expected);
  });
});
