import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#engine/edit/apply-edit.ts';
import type { ManifestEdit, ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { changedFiles, unifiedDiff } from './changed-files.ts';
import { exportEdits } from './export-edits.ts';
import { kubectlCommands } from './kubectl-commands.ts';

const POLICY = (name: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}, namespace: shop}\nspec: {podSelector: {}}\n`;
const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec: {containers: [{name: web, image: nginx}]}\n';
const INPUT: readonly ManifestFile[] = [
  { name: 'policies.yaml', text: `# keep me\n${POLICY('one')}---\n${POLICY('two')}` },
  { name: 'only.yaml', text: POLICY('only') },
  { name: 'web.yaml', text: POD },
];

function after(...edits: readonly ManifestEdit[]): ManifestSet {
  const outcome = applyEdits({ files: INPUT, off: [] }, edits);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.set;
}

const OFF = after({ kind: 'switch', objects: ['NetworkPolicy shop/two', 'NetworkPolicy shop/only'], on: false });
const LABELED = after({ kind: 'label', object: 'Pod default/web', labels: { app: 'x', tier: 'front-end' }, pods: false });
const ADDED = after({ kind: 'kubectl', text: 'kubectl create namespace new\nkubectl run probe -n new --image=nginx' });

describe('files that differ', () => {
  test('are without what is switched off', () => {
    expect(changedFiles(INPUT, OFF)).toEqual([{ name: 'policies.yaml', text: `# keep me\n${POLICY('one')}` }]);
  });

  test('are none while nothing differs', () => {
    expect(changedFiles(INPUT, { files: INPUT, off: [] })).toEqual([]);
    expect(unifiedDiff(INPUT, { files: INPUT, off: [] })).toBe('');
  });

  test('go into an archive that says what is gone', () => {
    const archive = unzipSync(exportEdits(INPUT, OFF, 'zip') as Uint8Array);
    expect(Object.keys(archive).toSorted()).toEqual(['DELETED.txt', 'policies.yaml']);
    expect(strFromU8(archive['DELETED.txt']!)).toBe('only.yaml\n');
  });
});

describe('the unified diff', () => {
  test('takes out what is switched off, and a file with it', () => {
    expect(unifiedDiff(INPUT, OFF)).toBe(`--- a/policies.yaml
+++ b/policies.yaml
@@ -3,8 +3,3 @@
 kind: NetworkPolicy
 metadata: {name: one, namespace: shop}
 spec: {podSelector: {}}
----
-apiVersion: networking.k8s.io/v1
-kind: NetworkPolicy
-metadata: {name: two, namespace: shop}
-spec: {podSelector: {}}
--- a/only.yaml
+++ /dev/null
@@ -1,4 +0,0 @@
-apiVersion: networking.k8s.io/v1
-kind: NetworkPolicy
-metadata: {name: only, namespace: shop}
-spec: {podSelector: {}}
`);
  });

  test('makes a new file', () => {
    expect(unifiedDiff(INPUT, ADDED)).toMatch(
      /^--- \/dev\/null\n\+\+\+ b\/what-if\.yaml\n@@ -0,0 \+1,\d+ @@\n\+# kubectl create namespace new\n/,
    );
  });
});

describe('the kubectl commands', () => {
  test('delete what is switched off, and say where it stands', () => {
    expect(kubectlCommands(INPUT, OFF)).toContain(
      '\n# NetworkPolicy shop/two is switched off (policies.yaml:7).\nkubectl delete networkpolicy two -n shop\n',
    );
  });

  test('label where only labels differ', () => {
    expect(kubectlCommands(INPUT, LABELED)).toContain('kubectl label pod web app=x tier=front-end --overwrite\n');
  });

  test('apply what is new, a namespace first', () => {
    const script = kubectlCommands(INPUT, ADDED);
    expect(script.indexOf('Namespace new is new')).toBeLessThan(script.indexOf('Pod new/probe is new'));
    expect(script).toContain("kubectl apply -f - <<'EOF'\n# kubectl run probe -n new --image=nginx\napiVersion: v1\nkind: Pod\n");
  });

  test('make a pod again that cannot be changed in place', () => {
    const changed = after({ kind: 'lines', file: 'web.yaml', from: 7, to: 7, text: 'spec: {containers: [{name: web, image: "a$(b)"}]}' });
    expect(kubectlCommands(INPUT, changed)).toContain("kubectl replace --force -f - <<'EOF'\napiVersion");
  });

  test('end a document with a word that is not in it', () => {
    const text = '{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: "x\nEOF\nrm -rf y"}}\n';
    expect(kubectlCommands([], { files: [{ name: 'a.yaml', text }], off: [] })).toContain(`<<'EOF_1'\n${text}EOF_1\n`);
  });

  test('hold no name that would be a flag', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: --all, labels: {a: b}}\n';
    const script = kubectlCommands([{ name: 'a.yaml', text }], { files: [], off: [] });
    expect(script).toContain('# Pod default/--all is left out of this script');
    expect(script).not.toContain('kubectl delete');
    const labels = (label: string) => [{ name: 'a.yaml', text: text.replace('--all', 'web').replace('a: b', label) }];
    expect(kubectlCommands(labels('a: b'), { files: labels('--all: "true"'), off: [] })).not.toContain('kubectl label');
  });

  test('do nothing where only the layout differs', () => {
    const spaced = { files: INPUT.map(({ name, text }) => ({ name, text: `# other\n${text}` })), off: [] };
    expect(kubectlCommands(INPUT, spaced)).toContain('# Nothing differs from the input.');
  });

  test('typed again, lead to the same objects', () => {
    for (const present of [OFF, LABELED, ADDED]) {
      const outcome = applyEdits({ files: INPUT, off: [] }, [{ kind: 'kubectl', text: kubectlCommands(INPUT, present) }]);
      expect(outcome).toMatchObject({ kind: 'done' });
      expect(outcome.kind === 'done' && kubectlCommands(INPUT, outcome.set)).toBe(kubectlCommands(INPUT, present));
    }
  });
});
