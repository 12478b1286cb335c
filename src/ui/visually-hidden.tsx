import { VisuallyHidden as Radix } from 'radix-ui';

/** Words for readers that do not see the page. */
export const VisuallyHidden = Radix.Root;
