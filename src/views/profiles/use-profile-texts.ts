import { profileTexts as english, type ProfileTexts } from '#words/en/profile-texts.ts';
import { profileTexts as korean } from '#words/ko/profile-texts.ts';
import { useWords } from '#views/words-context.tsx';

/** The long explanations of profiles and options, which come with the views that show them. */
export function useProfileTexts(): ProfileTexts {
  return useWords().language === 'ko' ? korean : english;
}
