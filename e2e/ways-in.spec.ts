import { expect, test } from './dashboard.page.ts';

const TICKETS = 'way-in:Ingress box-office/tickets';
const PARTNERS = 'way-in:HTTPRoute box-office/partner-api';

test('ways in are judged by who stands at the edge: a pod that is shown, or one that nobody knows', async ({ dashboard }) => {
  await dashboard.open('sample=box-office');
  await dashboard.connection(TICKETS, 'box-office/admin[Deployment]').click();
  await expect(dashboard.explanation).toContainText('Leaving ingress-nginx/ingress-nginx-controller: allowed');
  await expect(dashboard.explanation).toContainText('via Ingress tickets 80 → 8080');
  await expect(dashboard.explanation).toContainText('It would let ingress-nginx-controller in, if its namespace were box-office.');
  await dashboard.connection(PARTNERS, 'box-office/partner-api[Deployment]').click();
  await expect(dashboard.explanation).toContainText('Cannot say');
  await expect(dashboard.explanation).toContainText('those of the controller’s pod are not in the manifests');
  await expect(dashboard.connection('way-in:box-office/scanners', 'box-office/scanners[Deployment]')).toHaveAttribute(
    'data-verdict',
    'partial',
  );
});
