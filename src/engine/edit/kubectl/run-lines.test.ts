import { describe, expect, test } from 'vitest';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import type { EditOutcome, ManifestSet } from '#engine/edit/manifest-edit.ts';

const POLICIES =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: default-deny}\nspec: {podSelector: {}}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: allow}\nspec: {podSelector: {}, ingress: [{}]}\n';
const APPS = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: client, labels: {app: client}}
spec: {containers: [{name: c, image: curl}]}
---
apiVersion: v1
kind: Pod
metadata: {name: other, namespace: dev, labels: {app: client}}
spec: {containers: [{name: c, image: curl}]}
`;
const SET: ManifestSet = {
  files: [
    { name: 'lab/policies.yaml', text: POLICIES },
    { name: 'apps.yaml', text: APPS },
  ],
  off: [],
};

function run(text: string, set: ManifestSet = SET): EditOutcome {
  return applyEdit(set, { kind: 'kubectl', text });
}

function effects(text: string, set: ManifestSet = SET): unknown {
  const outcome = run(text, set);
  if (outcome.kind === 'refused') return outcome.diagnostics.map(({ code, values }) => ('problem' in values ? values.problem : code));
  return (outcome.steps ?? [])
    .flatMap((step) => step.effects)
    .map((effect) => ('object' in effect ? `${effect.kind} ${effect.object}` : effect.kind));
}

function added(text: string): string | undefined {
  const outcome = run(text);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.set.files.find(({ name }) => name === 'what-if.yaml')?.text;
}

describe('kubectl run', () => {
  test.each([
    ['as in lab notes', 'kubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity'],
    ['with a prompt', '$ kubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity'],
    ['over several lines', 'kubectl run servicec \\\n  --image=curlimages/curl \\\n  --labels=app=ServiceC \\\n  -- sleep infinity'],
    [
      'in a comment over several lines',
      '# kubectl run servicec \\\n#   --image=curlimages/curl \\\n#   --labels=app=ServiceC \\\n#   -- sleep infinity',
    ],
    ['with an alias and letters', 'k run servicec --image curlimages/curl -l "app=ServiceC" -- sleep infinity'],
    ['with a variable', 'export IMAGE=curlimages/curl\nkubectl run servicec --image=$IMAGE --labels="app=ServiceC" -- sleep infinity'],
    [
      'with a variable of the same line',
      'IMAGE=curlimages/curl; kubectl run servicec --image=$IMAGE --labels="app=ServiceC" -- sleep infinity',
    ],
    ['at a root prompt', '[root@node ~]# kubectl run servicec --image=curlimages/curl -lapp=ServiceC -- sleep infinity'],
    ['in a terminal of macOS', 'me@MacBook-Pro lab % kubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity'],
    ['in a lab in the browser', 'controlplane ~ ➜  kubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity'],
    [
      'behind what makes the cluster',
      'aws eks update-kubeconfig --name lab\nkubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity',
    ],
    ['in PowerShell', 'PS C:\\lab> kubectl run servicec `\n>>   --image=curlimages/curl --labels=app=ServiceC `\n>>   -- sleep infinity'],
    ['at the prompt of Windows', 'C:\\lab>kubectl run servicec ^\n--image=curlimages/curl --labels=app=ServiceC -- sleep infinity'],
    ['in Markdown', '```bash\nkubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity\n```'],
    ['in a list', '1. kubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity'],
    ['in a list as code', '- `kubectl run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity`'],
    ['in a small cluster', 'minikube kubectl -- run servicec --image=curlimages/curl --labels=app=ServiceC -- sleep infinity'],
    ['as slides write it', 'kubectl run servicec –image=curlimages/curl —labels=“app=ServiceC” -- sleep infinity'],
  ])('%s', (_, text) => {
    const manifest = added(text)!;
    expect(manifest.slice(manifest.indexOf('\n') + 1)).toBe(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: servicec\n  labels:\n    app: ServiceC\nspec:\n  containers:\n  - name: servicec\n    image: curlimages/curl\n    args:\n    - sleep\n    - infinity\n',
    );
    expect(manifest).toMatch(/^# .*\bk/);
  });

  test.each([
    ['labels itself by its name', 'kubectl run x --image=i', 'labels:\n    run: x'],
    ['takes several labels', 'kubectl run x --image=i --labels="a=b,c=d"', 'labels:\n    a: b\n    c: d'],
    ['takes the last of several lists of labels', 'kubectl run x --image=i -l a=b -l c=d', 'labels:\n    c: d\n'],
    ['takes a namespace', 'kubectl run x --image=i -n dev', 'namespace: dev'],
    ['takes a namespace in front', 'kubectl -n dev run x --image=i', 'namespace: dev'],
    [
      'takes the namespace of a line before',
      'kubectl config set-context --current --namespace=dev\nkubectl run x --image=i',
      'namespace: dev',
    ],
    ['takes a port', 'kubectl run x --image=i --port=8080', 'containerPort: 8080'],
    ['takes an environment', 'kubectl run x --image=i --env=DB=db:5432', 'value: db:5432'],
    ['takes a command', 'kubectl run x --image=i --command -- sh -c "sleep 1; ls"', 'command:\n    - sh\n    - "-c"\n    - "sleep 1; ls"'],
    ['takes a restart policy', 'kubectl run x --rm -it --restart=Never --image=i -- sh', 'restartPolicy: Never'],
    ['exposes itself', 'kubectl run x --image=i --port=80 --expose', 'selector:\n    run: x\n  ports:\n  - protocol: TCP\n    port: 80'],
  ])('%s', (_, text, part) => {
    expect(added(text)).toContain(part);
  });

  test('prints with --dry-run, and what was printed can be applied', () => {
    expect(effects('kubectl run x --image=i --dry-run=client -o yaml > x.yaml')).toEqual([]);
    expect(effects('kubectl run x --image=i --dry-run=client -o yaml > x.yaml\nkubectl apply -f x.yaml')).toEqual(['added Pod default/x']);
    expect(effects('kubectl run x --image=i --dry-run=client -o yaml | kubectl apply -f -')).toEqual(['added Pod default/x']);
  });
});

describe('other commands', () => {
  test.each<readonly [string, string, unknown]>([
    ['a Deployment', 'kubectl create deployment api --image=reg.io/team/api:1 --replicas=3 --port=8080', ['added Deployment default/api']],
    ['a namespace', 'kubectl create ns test', ['added Namespace test']],
    [
      'a Service for a Deployment',
      'kubectl expose deployment web --port=80 --target-port=8080 --name=front --type=NodePort',
      ['added Service default/front'],
    ],
    ['a Service with declared ports', 'kubectl expose deploy/web', ['added Service default/web']],
    ['a Service for a pod', 'kubectl expose pod client --port 80', ['added Service default/client']],
    ['a Service by its kind', 'kubectl create service clusterip web --tcp=80:8080', ['added Service default/web']],
    ['a label of a pod', 'kubectl label pod client tier=front', ['labeled Pod default/client']],
    ['a label of all pods', 'kubectl label pods --all tier=front', ['labeled Pod default/client']],
    ['a label taken away', 'kubectl label po/client app-', ['labeled Pod default/client']],
    ['a label written over', 'kubectl label pod client app=x --overwrite', ['labeled Pod default/client']],
    ['a label of a namespace that is only used', 'kubectl label namespace dev team=a', ['labeled Namespace dev']],
    [
      'deleting by file',
      'kubectl delete -f policies.yaml',
      ['removed NetworkPolicy default/default-deny', 'removed NetworkPolicy default/allow'],
    ],
    [
      'deleting by folder',
      'kubectl delete -f ./lab/',
      ['removed NetworkPolicy default/default-deny', 'removed NetworkPolicy default/allow'],
    ],
    [
      'deleting by pattern',
      'kubectl delete -f lab/*.yaml',
      ['removed NetworkPolicy default/default-deny', 'removed NetworkPolicy default/allow'],
    ],
    [
      'deleting by name',
      'kubectl delete netpol default-deny allow',
      ['removed NetworkPolicy default/default-deny', 'removed NetworkPolicy default/allow'],
    ],
    [
      'deleting by kind and name',
      'kubectl delete networkpolicy/allow deploy/web',
      ['removed NetworkPolicy default/allow', 'removed Deployment default/web'],
    ],
    [
      'deleting all of a kind',
      'kubectl delete networkpolicies.networking.k8s.io --all',
      ['removed NetworkPolicy default/default-deny', 'removed NetworkPolicy default/allow'],
    ],
    ['deleting by label', 'kubectl delete pods -l app=client -A', ['removed Pod default/client', 'removed Pod dev/other']],
    ['deleting in a namespace', 'kubectl delete pod other --namespace dev', ['removed Pod dev/other']],
    [
      'deleting a namespace',
      'kubectl label ns dev a=b; kubectl delete ns dev',
      ['labeled Namespace dev', 'removed Namespace dev', 'removed Pod dev/other'],
    ],
    ['scaling', 'kubectl scale deployment web --replicas=5', ['scaled Deployment default/web']],
    [
      'a document in the line',
      "kubectl apply -f - <<'EOF'\napiVersion: v1\nkind: Pod\nmetadata: {name: new}\nspec: {containers: [{name: a, image: b}]}\nEOF",
      ['added Pod default/new'],
    ],
    [
      'a document that is written first',
      'cat <<EOF > new.yaml\napiVersion: v1\nkind: Pod\nmetadata: {name: new}\nspec: {containers: [{name: a, image: b}]}\nEOF\nkubectl apply -f new.yaml',
      ['added Pod default/new'],
    ],
    [
      'a document that is piped',
      'cat <<EOF | kubectl apply -n dev -f -\napiVersion: v1\nkind: Pod\nmetadata: {name: new}\nspec: {containers: [{name: a, image: b}]}\nEOF',
      ['added Pod dev/new'],
    ],
    [
      'a document that is there',
      'kubectl apply -f - <<EOF\napiVersion: v1\nkind: Pod\nmetadata: {name: client, labels: {app: x}}\nspec: {containers: [{name: c, image: curl}]}\nEOF',
      ['replaced Pod default/client'],
    ],
  ])('%s', (_, text, expected) => {
    expect(effects(text)).toEqual(expected);
  });

  test('a document may be copied from a terminal', () => {
    const text =
      '$ kubectl apply -f - <<EOF\n> apiVersion: v1\n> kind: Pod\n> metadata: {name: new}\n> spec:\n>   containers: [{name: a, image: b}]\n> EOF\npod/new created';
    expect(effects(text)).toEqual(['added Pod default/new']);
  });

  test('documents without a namespace go to the one that a line before set', () => {
    const text =
      'kubens dev\nkubectl apply -f - <<EOF\napiVersion: v1\nkind: Pod\nmetadata: {name: new}\nspec: {containers: [{name: a, image: b}]}\nEOF';
    expect(effects(text)).toEqual(['namespace', 'added Pod dev/new']);
  });

  test.each(['delete netpol allow --dry-run=server', 'label pod client a=b --dry-run=client', 'scale deploy web --replicas=3 --dry-run'])(
    'a dry run changes nothing: kubectl %s',
    (text) => {
      expect(run(`kubectl ${text}`)).toMatchObject({ kind: 'done', set: SET, ignored: [{ because: 'only-looks' }] });
    },
  );

  test('the folder that is open may be named in any way', () => {
    for (const folder of ['.', './']) expect(effects(`kubectl delete -f ${folder}`)).toHaveLength(5);
  });

  test('a label that is there already changes nothing', () => {
    expect(run('kubectl label pod client app=client')).toMatchObject({ kind: 'done', set: SET, ignored: [{ because: 'already' }] });
  });

  test('apply switches a file on again, and does nothing to one that is on', () => {
    const deleted = run('kubectl delete -f policies.yaml');
    const set = deleted.kind === 'done' ? deleted.set : SET;
    expect(set.off).toHaveLength(2);
    expect(effects('kubectl apply -f policies.yaml', set)).toEqual([
      'restored NetworkPolicy default/default-deny',
      'restored NetworkPolicy default/allow',
    ]);
    expect(run('kubectl apply -f policies.yaml')).toMatchObject({ kind: 'done', set: SET, ignored: [{ because: 'already' }] });
  });

  test('a label of a Deployment leaves its pods as they are, and says so', () => {
    const outcome = run('kubectl label deployment web tier=front');
    expect(outcome).toMatchObject({ kind: 'done', steps: [{ effects: [{ kind: 'labeled', podsKeep: true }] }] });
    expect(outcome.kind === 'done' && outcome.set.files[1]?.text).toContain('labels: {app: web, tier: front}}\nspec');
  });

  test('a Service selects as its Deployment does', () => {
    expect(added('kubectl expose deployment web')).toContain(
      'selector:\n    app: web\n  ports:\n  - protocol: TCP\n    port: 80\n    targetPort: 80\n',
    );
  });

  test('a pod that was deleted may be made again', () => {
    const outcome = run('kubectl delete pod client\nkubectl run client --image=i');
    expect(outcome).toMatchObject({ kind: 'done', set: { off: [] } });
    expect(outcome.kind === 'done' && outcome.set.files[1]?.text).not.toContain('name: client');
  });
});

describe('policies of the whole cluster', () => {
  const policy = (kind: string, name: string) =>
    `apiVersion: policy.networking.k8s.io/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: {priority: 1, subject: {namespaces: {}}}\n`;
  const guarded: ManifestSet = {
    files: [
      { name: 'admin.yaml', text: [policy('AdminNetworkPolicy', 'guard'), policy('BaselineAdminNetworkPolicy', 'default')].join('---\n') },
    ],
    off: [],
  };
  test.each([
    ['kubectl delete anp guard', ['removed AdminNetworkPolicy guard']],
    ['kubectl delete adminnetworkpolicies guard -n anywhere', ['removed AdminNetworkPolicy guard']],
    ['kubectl delete banp default', ['removed BaselineAdminNetworkPolicy default']],
    ['kubectl label anp guard owner=security', ['labeled AdminNetworkPolicy guard']],
    ['kubectl delete cnp guard', ['no-such-object']],
    [
      `kubectl apply -n team -f - <<EOF\n${policy('ClusterNetworkPolicy', 'wall')}EOF\nkubectl delete cnp wall`,
      ['added ClusterNetworkPolicy wall', 'removed ClusterNetworkPolicy wall'],
    ],
  ])('%s', (text, expected) => {
    expect(effects(text, guarded)).toEqual(expected);
  });
});

test('lines that change nothing here are passed over, and named', () => {
  const outcome = run(
    '# first look\nkubectl get pods -o wide | grep web\n\nkubectl exec -it client -- curl http://$(kubectl get svc web)\nsleep 5\nkubectl delete pod web-7d9c5b8f6-x2x4q\nkubectl create secret generic s --from-literal=a=b\nX=1',
  );
  expect(outcome).toMatchObject({ kind: 'done', set: SET, steps: [] });
  expect(outcome.ignored?.map(({ line, because }) => [line, because])).toEqual([
    [1, 'comment'],
    [2, 'only-looks'],
    [4, 'only-looks'],
    [5, 'other-program'],
    [6, 'made-anew'],
    [7, 'not-evaluated'],
    [8, 'prepares'],
  ]);
});

test('what commands printed is passed over', () => {
  const outcome = run('$ kubectl run x --image=i\npod/x created\n$ kubectl get pods\nNAME   READY\nx      1/1');
  expect(outcome).toMatchObject({ kind: 'done', steps: [{ line: 1 }] });
  expect(outcome.ignored?.map(({ because }) => because)).toEqual(['output', 'only-looks', 'output', 'output']);
});

test('rows below the head of a listing are no commands, up to the next one', () => {
  const outcome = run(
    'kubectl get pods -A\nNAMESPACE   NAME     READY\ndefault     client   1/1\ndev         other    1/1\nkubectl run x --image=i\n\nkubectl get netpol\nNAME   POD-SELECTOR\nallow  <none>\n$ kubectl run y --image=i',
  );
  expect(outcome).toMatchObject({ kind: 'done' });
  expect(outcome.ignored?.map(({ because }) => because)).toContain('output');
  const plain = run('kubectl get pods\nNAME   READY\nclient 1/1\nkubectl run x --image=i\n\nkubectl run y --image=i');
  expect(plain).toMatchObject({ kind: 'done', steps: [{ line: 4 }, { line: 6 }] });
});

describe('what is not understood is refused with its line', () => {
  test.each<readonly [string, string]>([
    ['helm install x', 'not-kubectl'],
    ['kubectl patch deployment web -p {}', 'unknown-verb'],
    ['kubectl run x', 'missing-image'],
    ['kubectl run --image=i', 'missing-name'],
    ['kubectl run x --image=i --lables=a=b', 'unknown-flag'],
    ['kubectl run x --image', 'flag-without-value'],
    ['kubectl run x --image=i --labels=app', 'not-a-label'],
    ['kubectl run x --image=i --port=http', 'not-a-port'],
    ['kubectl run x --image=i --overrides={}', 'unsupported-flag'],
    ['kubectl run client --image=i', 'edit-object-exists'],
    ['kubectl run Client --image=i', 'invalid-value'],
    ['kubectl run x --image=$IMG', 'unset-variable'],
    ['kubectl run x --image=$(cat y)', 'substitution'],
    ['kubectl run x --image="i', 'open-quote'],
    ['kubectl create ingress x', 'unsupported-kind'],
    ['kubectl expose pod client', 'missing-port'],
    ['kubectl expose netpol allow --port=80', 'unsupported-kind'],
    ['kubectl label pod client', 'missing-labels'],
    ['kubectl label pod client app=x', 'label-taken'],
    ['kubectl label pod web-7d9c5b8f6-x2x4q a=b', 'pod-of-workload'],
    ['kubectl label pod clint a=b', 'no-such-object'],
    ['kubectl delete pod other', 'in-other-namespace'],
    ['kubectl delete pods', 'missing-name'],
    ['kubectl delete thing x', 'unknown-kind'],
    ['kubectl delete -f polices.yaml', 'no-such-file'],
    ['kubectl apply -f https://example.com/a.yaml', 'address'],
    ['kubectl apply -f - <<EOF\nkind: Pod', 'open-document'],
    ['kubectl scale deployment web --replicas=x', 'not-a-number'],
    ['for i in 1 2; do kubectl get pods; done', 'not-kubectl'],
  ])('%s', (text, problem) => {
    const outcome = run(`kubectl get pods\n${text}`);
    expect(effects(text)).toContain(problem);
    expect(outcome.kind === 'refused' && outcome.diagnostics[0]?.origin).toMatchObject({ file: '', line: 2 });
  });

  test('and the lines around it are told all the same', () => {
    expect(run('kubectl delete netpol allow\nkubectl dance\nkubectl delete pod client')).toMatchObject({
      kind: 'refused',
      diagnostics: [{ values: { problem: 'unknown-verb', detail: 'dance' }, origin: { line: 2 } }],
      steps: [{ line: 1 }, { line: 3 }],
    });
  });
});
