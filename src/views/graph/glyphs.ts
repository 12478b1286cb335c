/** Small shapes as SVG path data, drawn round the origin; sizes in pixels at zoom 1. */
export const GLYPHS = {
  /** Padlocks, 9 wide. */
  lockBody: 'M-3.6 -.6H3.6Q4.5 -.6 4.5 .3V4Q4.5 4.9 3.6 4.9H-3.6Q-4.5 4.9 -4.5 4V.3Q-4.5 -.6 -3.6 -.6Z',
  lockClosed: 'M-2.5 -.6V-2.6A2.5 2.5 0 0 1 2.5 -2.6V-.6',
  lockOpen: 'M-2.5 -.6V-3.2A2.4 2.4 0 0 1 2.2 -4',
  /** Something outside the cluster, 11 wide. */
  globe: 'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0ZM-5.5 0H5.5M0 -5.5C-3.4 -2.2 -3.4 2.2 0 5.5M0 -5.5C3.4 -2.2 3.4 2.2 0 5.5',
  /** A Service, 8 wide. */
  hexagon: 'M0 -4.4L3.8 -2.2V2.2L0 4.4L-3.8 2.2V-2.2Z',
  /** A finding, 13 wide. */
  warning: 'M0 -6.2Q.7 -6.2 1.1 -5.5L6.3 4.1Q6.9 5.4 5.6 5.4H-5.6Q-6.9 5.4 -6.3 4.1L-1.1 -5.5Q-.7 -6.2 0 -6.2Z',
  warningSign: 'M0 -2.6V1.2M0 3.1V3.2',
  /** A closed namespace: a box with two sheets, 11 wide. */
  stack: 'M-5 -1.5H5V5H-5ZM-3.4 -3.3H3.4M-1.8 -5.1H1.8',
} as const;

export type GlyphName = keyof typeof GLYPHS;
