import { create } from 'zustand';

/** Whether the list of profiles is open: it is opened from several places. */
export const usePickerOpen = create<{ readonly open: boolean }>(() => ({ open: false }));

export function setPickerOpen(open: boolean): void {
  usePickerOpen.setState({ open });
}
