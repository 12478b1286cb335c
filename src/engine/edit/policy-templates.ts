import { manifestYaml, type ManifestFields } from './manifest-yaml.ts';

/** Policies that people start from. */
export const POLICY_TEMPLATES = ['deny-ingress', 'deny-egress', 'deny-both', 'allow-namespace', 'allow-from', 'allow-dns'] as const;
export type PolicyTemplate = (typeof POLICY_TEMPLATES)[number];

/** The name that a policy of a template gets where nothing speaks against it. */
export const TEMPLATE_NAMES: Readonly<Record<PolicyTemplate, string>> = {
  'deny-ingress': 'default-deny-ingress',
  'deny-egress': 'default-deny-egress',
  'deny-both': 'default-deny-all',
  'allow-namespace': 'allow-same-namespace',
  'allow-from': 'allow-from-namespace',
  'allow-dns': 'allow-dns',
};

export interface PolicyPlan {
  readonly template: PolicyTemplate;
  readonly namespace: string;
  readonly name: string;
  /** For `allow-from`: the namespace whose pods are let in. */
  readonly from: string;
  /** A line above the manifest that says what it is for. */
  readonly comment: string;
}

/** The policy as a manifest. */
export function policyManifest({ template, namespace, name, from, comment }: PolicyPlan): string {
  const manifest = manifestYaml({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: { podSelector: {}, ...specOf(template, from) },
  });
  return `# ${comment.replaceAll(/\s+/g, ' ')}\n${manifest}`;
}

/** The label that every namespace carries. */
const namespaceNamed = (name: string): ManifestFields => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });

function specOf(template: PolicyTemplate, from: string): ManifestFields {
  switch (template) {
    case 'deny-ingress':
      return { policyTypes: ['Ingress'] };
    case 'deny-egress':
      return { policyTypes: ['Egress'] };
    case 'deny-both':
      return { policyTypes: ['Ingress', 'Egress'] };
    case 'allow-namespace':
      return { policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] };
    case 'allow-from':
      return { policyTypes: ['Ingress'], ingress: [{ from: [{ namespaceSelector: namespaceNamed(from) }] }] };
    case 'allow-dns':
      return {
        policyTypes: ['Egress'],
        egress: [
          {
            to: [{ namespaceSelector: namespaceNamed('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
            ports: [
              { protocol: 'UDP', port: 53 },
              { protocol: 'TCP', port: 53 },
            ],
          },
        ],
      };
  }
}
