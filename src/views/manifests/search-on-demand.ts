import { keymap } from '@codemirror/view';

/** Finding and replacing inside the text: the panel is fetched when it is first asked for. */
export const searchOnDemand = keymap.of([
  {
    key: 'Mod-f',
    run: (view) => {
      void import('./search-panel.ts').then(({ openSearch }) => openSearch(view));
      return true;
    },
  },
]);
