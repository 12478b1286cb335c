import { type LateView, lateView } from '#views/late-view.tsx';
import type { EditDialogProps } from './edit-dialog.tsx';

/** Forms that change the manifests: nobody needs one before there is something to look at. */
export const lateAddPod: LateView<EditDialogProps> = lateView(async () => (await import('./add-pod-dialog.tsx')).AddPodDialog);
export const lateAddPolicy: LateView<EditDialogProps> = lateView(async () => (await import('./add-policy-dialog.tsx')).AddPolicyDialog);
export const lateKubectl: LateView<EditDialogProps> = lateView(async () => (await import('./kubectl-dialog.tsx')).KubectlDialog);
