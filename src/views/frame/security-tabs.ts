import type { Picture } from '#engine/overview/picture.ts';

/** Tabs about what was read beside manifests. */
const SECURITY_TABS = ['images', 'alerts', 'risk'] as const;
type SecurityTab = (typeof SECURITY_TABS)[number];

/** Those of them that have something to show. */
export function securityTabs(security: Picture['security']): readonly SecurityTab[] {
  if (!security) return [];
  return SECURITY_TABS.filter(
    (tab) => tab === 'risk' || (tab === 'images' ? security.reports.length > 0 : security.alerts.length > 0 || security.dropped > 0),
  );
}

/** Whether a tab has gone, since the files that it was about were closed. */
export function isGone(tab: string, security: Picture['security']): boolean {
  return SECURITY_TABS.some((each) => each === tab) && !securityTabs(security).some((each) => each === tab);
}
