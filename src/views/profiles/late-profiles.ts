import { type LateView, lateView } from '#views/late-view.tsx';
import type { DifferingVerdictsProps } from './differing-verdicts.tsx';
import type { ProfileMenuProps } from './profile-menu.tsx';
import type { ProfilesComparedProps } from './profiles-compared.tsx';

export const lateProfileMenu: LateView<ProfileMenuProps> = lateView(async () => (await import('./profile-menu.tsx')).ProfileMenu);
export const lateProfilesCompared: LateView<ProfilesComparedProps> = lateView(
  async () => (await import('./profiles-compared.tsx')).ProfilesCompared,
);
export const lateDifferingVerdicts: LateView<DifferingVerdictsProps> = lateView(
  async () => (await import('./differing-verdicts.tsx')).DifferingVerdicts,
);
