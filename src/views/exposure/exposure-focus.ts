import { create } from 'zustand';
import type { ExposureOrder } from './exposure-rows.ts';

/** How the table of exposure is looked at. */
export const useExposureFocus = create<{ readonly order: ExposureOrder; readonly onlyInternet: boolean }>(() => ({
  order: 'exposed',
  onlyInternet: false,
}));
