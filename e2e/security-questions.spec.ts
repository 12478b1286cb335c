import { readFileSync } from 'node:fs';
import { expect, test, type Dashboard } from './dashboard.page.ts';
import { SecurityPages } from './security.page.ts';

const GATE = 'harbor/gate[Deployment]';
const LEDGER = 'harbor/ledger[Deployment]';
const CRANE = 'harbor/crane[Pod]';
const TUG = 'harbor/tug[Pod]';
const FROM_INTERNET = 'way-in:harbor/gate-public';
const API_SERVER = 'api-server';

const HARBOR = ['harbor/manifests.yaml', 'harbor/policies.yaml'];
const SCANS = ['harbor/ledger-scan.json', 'harbor/gate-scan.yaml'];

/** Files of `e2e/security`, given to the start screen. */
async function open(dashboard: Dashboard, ...paths: readonly string[]): Promise<SecurityPages> {
  await dashboard.open();
  await dashboard.upload('Open files', paths.map(file));
  return new SecurityPages(dashboard);
}

function file(path: string) {
  const name = path.replace(/^.*\//, '');
  return { name, mimeType: 'text/plain', buffer: readFileSync(`${import.meta.dirname}/security/${path}`) };
}

test('without policies, a public pod with a critical finding is one step away, and the one behind it two', async ({ dashboard }) => {
  const security = await open(dashboard, 'harbor/manifests.yaml', ...SCANS);
  await test.step('which pods have a critical finding and can be reached from the internet?', async () => {
    await dashboard.expectVerdict(FROM_INTERNET, GATE, 'allowed', '8443');
    await expect(dashboard.connections.locator(`[data-source^="way-in:"][data-destination="${LEDGER}"]`)).toHaveCount(0);
    await dashboard.tab(/^Risk/).click();
    const gate = security.exposed(GATE);
    await expect(gate).toContainText('CVE-1900-0004');
    await expect(gate.getByRole('listitem')).toHaveText([/Internet gate-public.*gate, 8443.*allowed, no policy/]);
  });
  await test.step('… and in two steps?', async () => {
    const ledger = security.exposed(LEDGER);
    await expect(ledger).toContainText('CVE-1900-0001');
    await expect(ledger).toContainText('2 steps');
    await expect(ledger.getByRole('listitem')).toHaveText([/gate, 8443/, /gate.*ledger.*allowed, no policy/]);
    await ledger.getByRole('button', { name: /^step 2/ }).click();
    await expect(dashboard.explanation).toContainText('allowed');
    await expect(dashboard.explanation).toContainText('No policy');
  });
});

test('a default deny cuts the second step; whether it cuts the first, the Service decides', async ({ dashboard, page }) => {
  const security = await open(dashboard, ...HARBOR, ...SCANS);
  await security.enforcedBy('Calico');
  await dashboard.expectVerdict(FROM_INTERNET, GATE, 'depends', 'cannot say');
  await dashboard.tab(/^Risk/).click();
  await expect(security.exposed(GATE)).toContainText('exposed, but policies close it');
  await expect(security.exposed(LEDGER)).toContainText('no way leads here');
  await security
    .exposed(GATE)
    .getByRole('button', { name: /^step 1/ })
    .click();
  await expect(dashboard.explanation).toContainText('own node');

  await test.step('where the policy sees the client, it is denied', async () => {
    await page.getByRole('button', { name: 'manifests.yaml', exact: true }).click();
    const text = file('harbor/manifests.yaml')
      .buffer.toString()
      .replace('type: LoadBalancer', 'type: LoadBalancer\n  externalTrafficPolicy: Local');
    await dashboard.afterwards(() => dashboard.editor.fill(text));
    await dashboard.tab(/^Connections/).click();
    await dashboard.expectVerdict(FROM_INTERNET, GATE, 'denied', 'denied');
    await dashboard.tab(/^Risk/).click();
    await expect(security.exposed(GATE)).toContainText('exposed, but policies close it');
  });
});

test('alerts tell where somebody is, and the policies how far they get', async ({ dashboard }) => {
  const security = await open(dashboard, ...HARBOR, 'harbor/alerts.jsonl', 'cluster/described.json');
  await security.enforcedBy('Calico');
  await test.step('which lines could not be placed?', async () => {
    await dashboard.tab(/^Problems/).click();
    await expect(dashboard.problem('report-line-unreadable')).toContainText('Line 4 is cut off; 4 of 5 lines were read.');
    await expect(dashboard.problem('report-unmatched')).toContainText('Deployment winch, which is not in your manifests');
    await dashboard.tab(/^Alerts 4/).click();
    await expect(security.alert('07:20')).toContainText('ledger-5d7c9b8f64-k4xzp');
    await expect(security.alert('07:21')).toContainText('crane');
    await expect(security.alert('07:22')).toContainText('node watch-2');
    await security.alert('07:24').getByRole('button').first().click();
    await expect(security.alerts.getByRole('button', { name: 'Add this pod as a what-if' })).toBeVisible();
  });
  await test.step('what can somebody reach who has a shell in the ledger?', async () => {
    await security.alert('07:20').getByRole('button').first().click();
    await security.alerts.getByRole('button', { name: 'Open ledger' }).click();
    await expect(dashboard.explanation).toContainText('Terminal in a container');
    await dashboard.explanation.getByRole('button', { name: 'What can be reached from here' }).click();
    await expect(security.reached(LEDGER, 'external:0.0.0.0/0').last()).toContainText('all');
    await expect(security.reached(LEDGER, API_SERVER)).toContainText('443');
    await expect(security.risk.getByRole('row', { name: /169\.254\.169\.254/ })).toContainText('allowed');
    for (const inside of [GATE, CRANE, TUG]) await expect(security.reached(LEDGER, inside)).toHaveCount(0);
  });
  await test.step('and who has the crane, under one plugin and another?', async () => {
    await security.subject('ledger', 'crane');
    await expect(security.reached(CRANE, LEDGER)).toContainText('80');
    for (const inside of [GATE, TUG]) await expect(security.reached(CRANE, inside)).toHaveCount(0);
    await expect(security.risk.getByRole('row', { name: /198\.51\.100\.77:4444/ })).toContainText('the picture allows it');
    await security.enforcedBy('Not enforced');
    for (const inside of [GATE, LEDGER, TUG]) await expect(security.reached(CRANE, inside)).toContainText('allowed, no policy');
    await security.enforcedBy('Amazon VPC CNI');
    await expect(security.reached(CRANE, GATE)).toHaveCount(0);
    await expect(security.reached(CRANE, LEDGER)).toContainText('80');
    await expect(security.reached(CRANE, TUG)).toContainText('all');
  });
});

test('a report that does not know its image asks, and is kept with the image that is chosen', async ({ dashboard, page }) => {
  const security = await open(dashboard, 'harbor/manifests.yaml', 'harbor/unnamed-scan.json');
  await dashboard.tab(/^Images/).click();
  await security.images.getByRole('button', { name: 'Which image is it?' }).click();
  const choices = page.getByRole('menuitemradio');
  await expect(choices).toHaveText([/\/port\/gate:2\.3\.0$/, 'alpine', 'httpd:2.4', 'None of these']);
  await dashboard.afterwards(() => choices.filter({ hasText: 'alpine' }).click());
  const alpine = security.image('alpine');
  await expect(alpine).toContainText('this image, as you chose');
  await expect(alpine.getByRole('cell', { name: /1 high/ })).toBeVisible();
  for (const pod of ['crane', 'tug']) {
    await alpine.getByRole('button', { name: pod, exact: true }).click();
    await expect(dashboard.explanation).toContainText(`harbor/${pod}`);
    await expect(dashboard.explanation).toContainText('MicroScanner’s own summary says 0 high, 1 medium.');
  }
  await alpine.getByRole('button', { name: 'Findings of alpine' }).click();
  await security.images.getByRole('button', { name: 'high', exact: true }).click();
  await expect(security.images).toContainText('by nvd_severity_v3');
});

test('a public endpoint that everybody reaches is told of, and that no policy closes it', async ({ dashboard }) => {
  const security = await open(dashboard, 'harbor/manifests.yaml', 'cluster/described.json');
  await dashboard.expectVerdict('internet:api-server', API_SERVER, 'allowed', '443');
  await security.openApiServer();
  const panel = dashboard.explanation;
  await expect(panel).toContainText('Every address of 0.0.0.0/0 reaches the public endpoint.');
  await expect(security.setting('privateAccess')).toContainText('off');
  await expect(panel).toContainText('No NetworkPolicy can protect it from outside.');
  await expect(panel).toContainText('Its allowed blocks, or the private endpoint alone, close it.');

  await test.step('another description disagrees: both are shown', async () => {
    await dashboard.upload('Open files', [file('cluster/restricted.yaml')]);
    await dashboard.tab(/^Problems/).click();
    await expect(dashboard.problem('cluster-descriptions-disagree').first()).toContainText('Two descriptions of quayside disagree');
  });
});

test('an endpoint that allows one block is closed to everybody else, and open from its VPC', async ({ dashboard }) => {
  await open(dashboard, 'harbor/manifests.yaml', 'cluster/restricted.yaml');
  await dashboard.expectVerdict('block:198.51.100.0/24', API_SERVER, 'allowed', '443');
  await dashboard.expectVerdict('vpc:172.20.0.0/16', API_SERVER, 'allowed', '443');
  await dashboard.expectVerdict('internet:api-server', API_SERVER, 'denied', 'denied');
});

test('egress policies decide which pods reach the API server, and a security group cannot tell pods apart', async ({ dashboard }) => {
  const security = await open(dashboard, ...HARBOR, 'cluster/described.json', 'cluster/security-groups.json');
  await security.enforcedBy('Calico');
  await test.step('why not with security groups?', async () => {
    await security.openApiServer();
    await dashboard.explanation.getByRole('button', { name: /security group/ }).click();
    const { groups } = security;
    await expect(groups).toContainText('All nodes share sg-0quay, which lets its members reach each other on every port.');
    await expect(groups.getByRole('figure', { name: /What the security group sees/ })).toContainText('12 of 12 pairs');
    await expect(groups).toContainText('IpPermissions[0]');
    await expect(groups.getByRole('img', { name: /One box, sg-0quay, with 4 workloads/ })).toBeVisible();
    await expect(groups.getByRole('figure', { name: /What network policies see/ })).toContainText('1 of 12 pairs');
    await groups.getByRole('button', { name: 'Back to the graph' }).click();
  });
  await test.step('which pods reach it, and which policy would stop them?', async () => {
    for (const pod of [GATE, LEDGER, CRANE, TUG]) await dashboard.expectVerdict(pod, API_SERVER, 'allowed', '443');
    await dashboard.upload('Open files', [file('harbor/egress.yaml')]);
    await dashboard.expectVerdict(TUG, API_SERVER, 'denied', 'tug-stays-inside');
    await dashboard.expectVerdict(CRANE, API_SERVER, 'allowed', 'crane-but-the-service');
  });
});

test.describe('which plugin enforces is suggested with its evidence', () => {
  test('of a node agent that is switched off: nothing does, unless Calico is there', async ({ dashboard }) => {
    const security = await open(dashboard, ...HARBOR, 'cluster/aws-node.yaml');
    await expect(security.suggestion).toContainText('aws-vpc-cni does not enforce policies.');
    await expect(
      security.suggestion.getByRole('button', { name: /amazon-vpc-cni.*enable-network-policy-controller: false/ }),
    ).toBeVisible();
    await security.suggestion.getByRole('button', { name: '1 more' }).click();
    await expect(dashboard.page.getByText('--enable-network-policy=false').first()).toBeVisible();
    await dashboard.page.keyboard.press('Escape');
    await dashboard.afterwards(() => security.suggestion.getByRole('button', { name: 'Judge as not enforced' }).click());
    await expect(dashboard.connections.getByText('denied')).toHaveCount(0);
  });
  for (const [files, says, button, evidence] of [
    [['cluster/calico.yaml'], 'The manifests show Calico.', 'Use Calico', 'spec.cni.type: AmazonVPC'],
    [['cluster/calico.yaml', 'cluster/aws-node.yaml'], 'The manifests show Calico.', 'Use Calico', 'spec.cni.type: AmazonVPC'],
    [['cluster/restricted.yaml'], 'The manifests show Amazon VPC CNI.', 'Use Amazon VPC CNI', 'enableNetworkPolicy'],
  ] as const)
    test(`of ${files.join(' and ')}: ${button.replace('Use ', '')}`, async ({ dashboard }) => {
      const { suggestion } = await open(dashboard, ...HARBOR, ...files);
      await expect(suggestion).toContainText(says);
      await expect(suggestion.getByRole('button', { name: evidence })).toBeVisible();
      await expect(suggestion.getByRole('button', { name: button })).toBeVisible();
    });
});

test('a scan of a cluster joins by workload: the same image, another image, and none', async ({ dashboard }) => {
  const security = await open(dashboard, 'notes-board/manifests.yaml', 'notes-board/cluster-scan.json');
  await dashboard.tab(/^Images/).click();
  const leader = security.image('docker.io/memcached:1.6.21');
  await expect(leader).toContainText('this workload');
  await expect(leader.getByRole('cell', { name: /1 medium, 4 low/ })).toBeVisible();
  const follower = security.image('registry.tides.example/notes/follower:v3');
  await expect(follower).toContainText('scanned as quay.io/old_tides/follower:v3: out of date?');
  await expect(follower.getByRole('cell', { name: /1 medium, 4 low/ })).toBeVisible();
  await expect(security.image('registry.tides.example/notes/page:v5')).toContainText('not scanned');
  await leader.getByRole('button', { name: 'store-leader' }).click();
  await expect(dashboard.explanation.getByRole('button', { name: '5 failed checks' })).toBeVisible();
  await expect(dashboard.explanation).toContainText('own summary says 8 failed checks');
  await security.image('registry.tides.example/notes/page:v5').getByRole('button', { name: 'page' }).click();
  await expect(dashboard.explanation).toContainText('which does not mean that it is clean');
});

test('reports of an operator join by its labels, whatever kind the workload is', async ({ dashboard }) => {
  const security = await open(dashboard, 'operator/manifests.yaml', 'operator/audits.yaml');
  for (const workload of ['log-shipper', 'tally', 'survey']) {
    await dashboard.tab(/^Images/).click();
    await security.image(`registry.tides.example/${workload}:1.0`).getByRole('button', { name: workload }).click();
    await dashboard.explanation.getByRole('button', { name: '13 failed checks' }).click();
    for (const count of ['high 1', 'medium 3', 'low 9']) await expect(security.images.getByRole('button', { name: count })).toBeVisible();
    await security.images.getByRole('button', { name: 'All images' }).click();
  }
});

test('policies for pods that an operator makes select nothing, and it is told from what they are made', async ({ dashboard }) => {
  await open(dashboard, 'lookout/manifests.yaml');
  await dashboard.expectVerdict('lookout/prometheus-adapter[Deployment]', 'lookout/charts[Deployment]', 'denied', 'charts');
  await dashboard.expectVerdict('lookout/charts[Deployment]', 'lookout/prometheus-adapter[Deployment]', 'allowed', '6443');
  await dashboard.expectVerdict('lookout/charts[Deployment]', 'lookout/node-meter[DaemonSet]', 'allowed', '9100');
  await dashboard.tab(/^Problems/).click();
  const nothing = dashboard.problem('policy-selects-nothing');
  await expect(nothing).toHaveText([/prometheus-tower.*Prometheus tower/, /alertmanager-bell.*Alertmanager bell/]);
  await expect(dashboard.problem('host-network-pod-selected')).toContainText('node-meter');
  await expect(dashboard.problem('peer-matches-nothing').filter({ hasText: 'lookout/charts' })).toContainText(
    'app.kubernetes.io/name=prometheus',
  );
});

test('alerts of another cluster are kept and listed, one without a time as well', async ({ dashboard }) => {
  const security = await open(dashboard, 'harbor/manifests.yaml', 'elsewhere/alerts.jsonl');
  await dashboard.tab(/^Alerts 9/).click();
  for (const count of ['critical 1', 'high 1', 'low 7', '9 join nothing here'])
    await expect(security.alerts.getByRole('button', { name: count })).toBeVisible();
  await expect(security.alert('2023-09-01T10:00:00.5Z+2')).toContainText('not in your manifests');
  await dashboard.tab(/^Problems/).click();
  await expect(dashboard.problem('report-unmatched')).toHaveCount(6);
  await expect(dashboard.problem('report-unmatched').first()).toContainText('3 alerts name pod default/busy');
});
