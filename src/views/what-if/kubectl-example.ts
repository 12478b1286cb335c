import type { Picture } from '#engine/overview/picture.ts';

/** Lines that do something to these manifests: a client, a label for it, and one policy less. */
export function kubectlExample({ policies, namespaces, endpoints }: Picture): string {
  const names = new Set(endpoints.map(({ name }) => name));
  const namespace = namespaces.find(({ workloads }) => workloads > 0)?.name ?? 'default';
  const where = namespace === 'default' ? '' : ` -n ${namespace}`;
  let client = 'client';
  for (let number = 2; names.has(client); number++) client = `client-${number}`;
  const common = policies.filter(({ kind }) => kind === 'NetworkPolicy');
  const policy = common.find((each) => each.namespace === namespace) ?? common[0];
  const inNamespace = policy?.namespace === undefined || policy.namespace === 'default' ? '' : ` -n ${policy.namespace}`;
  return [
    `kubectl run ${client}${where} \\`,
    '  --image=curlimages/curl \\',
    `  --labels=app=${client} -- sleep infinity`,
    `kubectl label pod ${client} tier=frontend${where}`,
    ...(policy ? [`kubectl delete networkpolicy ${policy.name}${inNamespace}`] : []),
    '',
  ].join('\n');
}
