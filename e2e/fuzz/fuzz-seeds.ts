import { readdirSync, readFileSync } from 'node:fs';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { KINDS_IN_FULL } from './kinds-in-full.ts';

/** What gets mutated: good texts of our own, by what they are. */
export interface FuzzSeeds {
  /** Documents, one a text. */
  readonly manifests: readonly string[];
  readonly expectations: readonly string[];
  readonly addresses: readonly string[];
  readonly questions: readonly string[];
  readonly typedLines: readonly string[];
}

const FOLDERS = ['public/samples', 'src/engine/golden'];

/** Reads the samples and the golden cases, from the root of the project, and makes up clusters beside them. */
export function readSeeds(): FuzzSeeds {
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml') && !path.includes('platform-200'))
      .sort()
      .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
  );
  const generated = generateManifests({ seed: 7, workloads: 12, policies: 12, namespaces: 5 }).map(({ text }) => text);
  const documents = [...texts, ...generated].flatMap((text) => [text, ...text.split(/^---$/m)]);
  const isExpectation = (text: string) => /^expect:/m.test(text);
  return {
    manifests: [
      ...documents.filter((text) => text.includes('kind:') && text.length < 20_000),
      ...KINDS_IN_FULL,
      ...KINDS_IN_FULL,
      ...KINDS_IN_FULL,
    ],
    expectations: documents.filter(isExpectation),
    addresses: ADDRESSES,
    questions: QUESTIONS,
    typedLines: TYPED_LINES,
  };
}

const ADDRESSES = [
  '#sample=eks-lab&view=table&select=shop/web[Deployment]',
  '#view=matrix&order=similarity&needed&closed=shop+other&hide=denied+depends',
  '#from=shop/web[Deployment]&to=shop/db[StatefulSet]&side=before&fade=off&profile=calico&ipBlockMatchesPods=never',
  '#ask=who-can-reach&of=shop/db[StatefulSet]&open=*&open=group:1&ns=shop&ns=other',
  '#report&presenter&start&find=shop/web+-%3E+shop/db:5432&namespace=shop',
];

const QUESTIONS = [
  'shop/web -> shop/db:5432',
  'denied needed kept/web',
  'ns:kept label:app=web -> :5432/tcp',
  'internet -> 8080-8090',
  '[::1]:443 → 10.0.0.0/8',
  'who can reach kept/db',
  'some ports “web” cannot say',
  'kind:Deployment policy:db-lock',
];

const TYPED_LINES = [
  'kubectl label deployment web -n kept app=api --overwrite',
  'kubectl run probe --image=busybox --labels=app=web,tier=front -n kept -- sleep 3600',
  'kubectl delete networkpolicy db-lock -n kept',
  'kubectl apply -f - <<EOF\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: extra\nEOF',
  '$ kubectl -n kept scale deploy/web --replicas=0\n# a comment\nexport NS=kept; kubectl get pods -n $NS',
  'kubectl create namespace extra && kubectl label ns extra team=a',
  'kubectl expose deployment web --port=80 --target-port=8080 --type=LoadBalancer -n kept',
  'cat > p.yaml <<EOF\nkind: Pod\napiVersion: v1\nmetadata: {name: p}\nEOF\nkubectl apply -f p.yaml',
];
