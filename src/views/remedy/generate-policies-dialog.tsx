export interface GeneratePoliciesProps {
  readonly onClose: () => void;
}
export function GeneratePoliciesDialog(_props: GeneratePoliciesProps) {
  return null;
}
