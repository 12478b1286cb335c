import { expect, test } from 'vitest';
import { diffLines } from './diff-lines.ts';

test('only what differs is shown, each file with its first line, and moved left', () => {
  const diff = `--- a/policies.yaml
+++ b/policies.yaml
@@ -9,4 +9,5 @@
     one
     two
+    - to:
+      - x
     three
@@ -30,3 +31,2 @@
     four
-    five
     six
`;
  expect(diffLines(diff)).toEqual([
    { kind: 'file', file: 'policies.yaml', line: 10, isNew: false },
    { kind: 'added', text: '- to:' },
    { kind: 'added', text: '  - x' },
    { kind: 'gap' },
    { kind: 'removed', text: 'five' },
  ]);
});

test('a file that is made is told of', () => {
  expect(diffLines('--- /dev/null\n+++ b/new.yaml\n@@ -0,0 +1,1 @@\n+kind: X\n')).toEqual([
    { kind: 'file', file: 'new.yaml', line: 1, isNew: true },
    { kind: 'added', text: 'kind: X' },
  ]);
});

test('lines that are apart in one hunk have a gap between them', () => {
  const kinds = diffLines('--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n-a\n b\n+c\n').map(({ kind }) => kind);
  expect(kinds).toEqual(['file', 'removed', 'gap', 'added']);
});
