/** Small shapes as SVG path data, drawn round the origin; sizes in pixels at zoom 1. */
export const GLYPHS = {
  /** Padlocks, 9 wide. */
  lockBody: 'M-3.6 -.6H3.6Q4.5 -.6 4.5 .3V4Q4.5 4.9 3.6 4.9H-3.6Q-4.5 4.9 -4.5 4V.3Q-4.5 -.6 -3.6 -.6Z',
  lockClosed: 'M-2.5 -.6V-2.6A2.5 2.5 0 0 1 2.5 -2.6V-.6',
  lockOpen: 'M-2.5 -.6V-3.2A2.4 2.4 0 0 1 2.2 -4',
  /** Something outside the cluster, 11 wide. */
  globe: 'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0ZM-5.5 0H5.5M0 -5.5C-3.4 -2.2 -3.4 2.2 0 5.5M0 -5.5C3.4 -2.2 3.4 2.2 0 5.5',
  /** The API server, 11 wide. */
  server: 'M-5 -4.8H5V-.7H-5ZM-5 .7H5V4.8H-5ZM-3.3 -2.7H-2.9M-3.3 2.8H-2.9M.5 -2.7H3M.5 2.8H3',
  /** A Service, 8 wide. */
  hexagon: 'M0 -4.4L3.8 -2.2V2.2L0 4.4L-3.8 2.2V-2.2Z',
  /** A finding, 13 wide. */
  warning: 'M0 -6.2Q.7 -6.2 1.1 -5.5L6.3 4.1Q6.9 5.4 5.6 5.4H-5.6Q-6.9 5.4 -6.3 4.1L-1.1 -5.5Q-.7 -6.2 0 -6.2Z',
  warningSign: 'M0 -2.6V1.2M0 3.1V3.2',
  /** What a scan found, 11 wide. */
  bug: 'M-2.2 -2.6A2.3 2.3 0 0 1 2.2 -2.6M-2.9 -1.2Q-2.9 -2.6 -1.6 -2.6H1.6Q2.9 -2.6 2.9 -1.2V1.6A2.9 3 0 0 1 -2.9 1.6ZM0 -.4V4.4M-2.9 .8H-5.2M2.9 .8H5.2M-2.9 -1Q-4.8 -1.4 -4.8 -3M2.9 -1Q4.8 -1.4 4.8 -3M-2.5 3Q-4.6 3 -4.8 4.8M2.5 3Q4.6 3 4.8 4.8',
  /** A runtime alert, 14 wide, and what stands in it. */
  alert: 'M0 -6.8L6.8 0L0 6.8L-6.8 0Z',
  alertFlash: 'M1 -4.2L-2.7 .6H-.3L-1 4.2L2.7 -.6H.3Z',
  alertUrgent: 'M-.9 -4H.9L.6 1H-.6ZM-.8 2H.8V3.6H-.8Z',
  /** A closed namespace: a box with two sheets, 11 wide. */
  stack: 'M-5 -1.5H5V5H-5ZM-3.4 -3.3H3.4M-1.8 -5.1H1.8',
} as const;

export type GlyphName = keyof typeof GLYPHS;
