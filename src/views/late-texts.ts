import { type ComponentType, createElement } from 'react';
import type { Language } from '#words/language.ts';
import { type LateView, lateView } from './late-view.tsx';

/** A view whose texts are as long as itself, and as seldom read: neither is among the first to be loaded. */
export function lateWithTexts<Props extends object, Texts>(
  loadView: () => Promise<ComponentType<Props & { readonly texts: Texts }>>,
  loadTexts: Readonly<Record<Language, () => Promise<Texts>>>,
): Readonly<Record<Language, LateView<Props>>> {
  const lateIn = (language: Language): LateView<Props> =>
    lateView(async () => {
      const [View, texts] = await Promise.all([loadView(), loadTexts[language]()]);
      return (props: Props) => createElement(View, { ...props, texts });
    });
  return { en: lateIn('en'), ko: lateIn('ko') };
}
