/** Every color that the picture uses, named as the design tokens are. */
const TOKENS = [
  'surface',
  'canvas',
  'card',
  'strip',
  'ns',
  'sel',
  'line',
  'line2',
  'edge',
  'nsline',
  'ink',
  'ink2',
  'ink3',
  'allow',
  'allowT',
  'allowB',
  'deny',
  'denyT',
  'denyB',
  'depends',
  'dependsT',
  'sim',
  'simT',
  'simH',
  'sign',
  'signInk',
  'cveHigh',
  'cveMedium',
] as const;

export type Token = (typeof TOKENS)[number];
export type Palette = Readonly<Record<Token, string>>;

/** Where the user has chosen system colors, marks and dashes carry the meaning. */
const FORCED: Readonly<Record<Token, string>> = {
  surface: 'Canvas',
  canvas: 'Canvas',
  card: 'Canvas',
  strip: 'Canvas',
  ns: 'Canvas',
  sel: 'Highlight',
  line: 'CanvasText',
  line2: 'CanvasText',
  edge: 'CanvasText',
  nsline: 'CanvasText',
  ink: 'CanvasText',
  ink2: 'CanvasText',
  ink3: 'CanvasText',
  allow: 'CanvasText',
  allowT: 'Canvas',
  allowB: 'CanvasText',
  deny: 'CanvasText',
  denyT: 'Canvas',
  denyB: 'CanvasText',
  depends: 'GrayText',
  dependsT: 'Canvas',
  sim: 'Highlight',
  simT: 'Canvas',
  simH: 'Highlight',
  sign: 'Canvas',
  signInk: 'CanvasText',
  cveHigh: 'CanvasText',
  cveMedium: 'Canvas',
};

/** Reads the colors that are in force where `element` stands, as `rgb(…)`, which canvas and Cytoscape both read. */
export function readPalette(element: HTMLElement): Palette {
  const forced = matchMedia('(forced-colors: active)').matches;
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const computed = getComputedStyle(probe);
  const palette = Object.fromEntries(
    TOKENS.map((token) => {
      probe.style.color = forced ? FORCED[token] : `var(--${token})`;
      return [token, computed.color];
    }),
  ) as Record<Token, string>;
  probe.remove();
  return palette;
}

/** Calls back whenever the colors may have changed; returns the way to stop. */
export function watchPalette(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-presenter', 'class', 'style'] });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
