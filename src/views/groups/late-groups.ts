import type { GroupsWords } from '#words/en/groups.ts';
import type { Language } from '#words/language.ts';
import type { LateView } from '#views/late-view.tsx';
import { lateWithTexts } from '#views/late-texts.ts';
import type { GroupsViewProps } from './groups-view.tsx';

export const lateGroupsView: Readonly<Record<Language, LateView<GroupsViewProps>>> = lateWithTexts<GroupsViewProps, GroupsWords>(
  async () => (await import('./groups-view.tsx')).GroupsView,
  {
    en: async () => (await import('#words/en/groups.ts')).groups,
    ko: async () => (await import('#words/ko/groups.ts')).groups,
  },
);
