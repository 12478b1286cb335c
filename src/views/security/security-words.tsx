import { type ComponentType, createContext, useContext } from 'react';
import type { SecurityWords } from '#words/en/security.ts';

const Context = createContext<SecurityWords | undefined>(undefined);

/** The words of reports and alerts, which come with the views that say them. */
export function useSecurityWords(): SecurityWords {
  const words = useContext(Context);
  if (words === undefined) throw new Error('A view of reports was shown without its words.');
  return words;
}

/** Gives a view, and all in it, the words that came with it. */
export function withSecurityWords<Props extends object>(
  View: ComponentType<Props>,
): ComponentType<Props & { readonly texts: SecurityWords }> {
  return function WithSecurityWords({ texts, ...props }: Props & { readonly texts: SecurityWords }) {
    return (
      <Context value={texts}>
        <View {...(props as unknown as Props)} />
      </Context>
    );
  };
}
