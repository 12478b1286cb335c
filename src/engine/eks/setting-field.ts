/** The settings that decide who comes to the API server. */
export type EndpointSetting = 'publicAccess' | 'privateAccess' | 'publicCidrs';

/** How each kind of description calls them. */
const FIELDS: Readonly<Record<string, Readonly<Record<EndpointSetting, string>>>> = {
  'eks-describe': { publicAccess: 'endpointPublicAccess', privateAccess: 'endpointPrivateAccess', publicCidrs: 'publicAccessCidrs' },
  eksctl: {
    publicAccess: 'vpc.clusterEndpoints.publicAccess',
    privateAccess: 'vpc.clusterEndpoints.privateAccess',
    publicCidrs: 'vpc.publicAccessCIDRs',
  },
  cloudformation: { publicAccess: 'EndpointPublicAccess', privateAccess: 'EndpointPrivateAccess', publicCidrs: 'PublicAccessCidrs' },
  terraform: { publicAccess: 'endpoint_public_access', privateAccess: 'endpoint_private_access', publicCidrs: 'public_access_cidrs' },
};

/** The name of a setting in the description that it stands in. */
export function settingField(setting: EndpointSetting, source: string): string {
  return FIELDS[source]?.[setting] ?? setting;
}
