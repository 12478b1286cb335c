import { expect, type Locator, type Page } from '@playwright/test';
import type { Dashboard } from './dashboard.page.ts';

/** What the page shows of reports, alerts and descriptions of a cluster. */
export class SecurityPages {
  readonly page: Page;
  readonly dashboard: Dashboard;
  readonly risk: Locator;
  readonly alerts: Locator;
  readonly images: Locator;
  /** What security groups see, beside what policies see. */
  readonly groups: Locator;
  /** Which plugin enforces, as the manifests tell. */
  readonly suggestion: Locator;

  constructor(dashboard: Dashboard) {
    const { page } = dashboard;
    this.page = page;
    this.dashboard = dashboard;
    this.risk = page.getByRole('tabpanel', { name: /^Risk/ });
    this.alerts = page.getByRole('tabpanel', { name: /^Alerts/ });
    this.images = page.getByRole('tabpanel', { name: /^Images/ });
    this.groups = page.getByRole('region', { name: 'What the security group sees' });
    this.suggestion = page.getByRole('region', { name: 'Network plugin' });
  }

  /** Judges as this plugin does. */
  async enforcedBy(plugin: string): Promise<void> {
    await this.page.getByRole('button', { name: /^What enforces the policies/ }).click();
    await this.dashboard.afterwards(() => this.page.getByRole('radio', { name: plugin }).check());
    await this.page.keyboard.press('Escape');
  }

  /** The row of a workload with findings that count. */
  exposed(endpoint: string): Locator {
    return this.risk.locator(`[data-endpoint="${endpoint}"]`);
  }

  /** The row of a place that is reached from a workload. */
  reached(source: string, destination: string): Locator {
    return this.risk.locator(`tr[data-source="${source}"][data-destination="${destination}"]`);
  }

  /** Looks at the reach of another workload. */
  async subject(from: string, to: string): Promise<void> {
    await this.risk
      .getByRole('button', { name: new RegExp(`^(\\w+/)?${from}$`) })
      .first()
      .click();
    await this.page.getByRole('menuitemradio', { name: new RegExp(`\\b${to}\\b`) }).click();
  }

  alert(time: string): Locator {
    return this.alerts.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: time }) });
  }

  image(name: string): Locator {
    return this.images.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: endsWith(name) }) });
  }

  async openApiServer(): Promise<void> {
    await this.page.getByRole('button', { name: 'quayside', exact: true }).click();
    await expect(this.dashboard.explanation).toContainText('API server');
  }

  /** A setting in the panel of an API server. */
  setting(name: string): Locator {
    return this.dashboard.explanation.locator(`[data-setting="${name}"]`);
  }
}

function endsWith(text: string): RegExp {
  return new RegExp(`${text.replaceAll(/[.\\/]/g, '\\$&')}$`);
}
