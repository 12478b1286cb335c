import { placeOf } from '#engine/manifest/decode.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import type { Place } from '#engine/manifest/place.ts';
import type { Origin } from '#engine/model/origin.ts';
import { entryText } from '#engine/manifest/yaml-node.ts';
import type { EksAddOn, EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import { configurationOf, configuredText } from './add-on-configuration.ts';
import { fieldOf, firstLine, scalarText, type PluginContext, type PluginSign } from './plugin-sign.ts';

const PLUGIN = 'aws-vpc-cni';

/**
 * What an eksctl `ClusterConfig`, or the answer of `aws eks describe-addon`, says of the add-on `vpc-cni`: whether its
 * configuration switches policies on (E7). A cluster without word of the add-on says nothing (E10): EKS enforces nothing by itself.
 */
export function addOnSigns(descriptions: readonly ManifestObject[]): readonly PluginSign[] {
  return descriptions.flatMap((object) => {
    const described = object.kind === 'Addon' && object.name === 'vpc-cni' ? fieldOf(object, 'addon') : undefined;
    if (described) return [addOnSign('Addon vpc-cni', described)];
    if (object.kind !== 'ClusterConfig') return [];
    const addOns = addOnsOf(object).filter(({ node }) => entryText(node, 'name') === 'vpc-cni');
    return addOns.length > 0
      ? addOns.map((addOn) => addOnSign(`ClusterConfig ${object.name} addons vpc-cni`, addOn))
      : [descriptionSign(object)];
  });
}

function addOnsOf(object: ManifestObject): readonly Place[] {
  const list = fieldOf(object, 'addons');
  return list?.node.kind === 'list' ? list.node.items.map((item, at) => list.item(item, at)) : [];
}

/** @param text how evidence names the add-on */
function addOnSign(text: string, addOn: Place): PluginSign {
  const place = placeOf(addOn, 'configurationValues');
  const written = scalarText(place);
  return configurationSign(text, written, written === '' ? firstLine(addOn.origin) : place.origin);
}

/** What the configuration of the add-on, a text of JSON or YAML ('' where there is none), says of policies. */
function configurationSign(text: string, written: string, origin: Origin, field = 'configurationValues'): PluginSign {
  if (written === '') return { plugin: PLUGIN, enforces: false, text: `${text} without enableNetworkPolicy`, origin };
  const values = configurationOf(written);
  const isOn = configuredText(values, 'enableNetworkPolicy') === 'true';
  const isStrict = configuredText(values, 'env', 'NETWORK_POLICY_ENFORCING_MODE') === 'strict';
  return {
    plugin: PLUGIN,
    enforces: isOn,
    text: `${text} ${field}: ${written.trim().replaceAll(/\s+/g, ' ')}`,
    origin,
    ...(isStrict ? { options: { unselectedPods: 'closed' } } : {}),
  };
}

/**
 * The same of descriptions that are no Kubernetes objects: answers of the AWS command line, templates, plans, values of the
 * plugin's chart (E7). A cluster without word of the add-on says nothing (E10).
 */
export function describedSigns({ described, descriptions }: PluginContext): readonly PluginSign[] {
  const addOns = described.addOns.filter(({ name }) => name === 'vpc-cni').filter((addOn) => !isManifest(addOn, descriptions));
  const clusters = described.clusters.filter(({ source }) => source !== 'eksctl');
  return [...addOns.map(describedAddOnSign), ...clusters.map(describedClusterSign)];
}

/** What the reader of manifests was given as well, the answer of `describe-addon` and `ClusterConfig`s, is told of once. */
function isManifest({ origin }: EksAddOn, descriptions: readonly ManifestObject[]): boolean {
  return descriptions.some(({ kind, place }) => (kind === 'Addon' || kind === 'ClusterConfig') && place.origin.file === origin.file);
}

function describedAddOnSign({ text, configuration = '', field = 'configurationValues', expression, origin }: EksAddOn): PluginSign {
  if (expression === undefined) return configurationSign(text, configuration, configuration === '' ? firstLine(origin) : origin, field);
  return { plugin: PLUGIN, enforces: false, saysNothing: 'description', text: `${text} ${field}: ${expression}`, origin };
}

function describedClusterSign({ name, resource, autoMode, origin }: EksCluster): PluginSign {
  const title = ['EKS cluster', name === '' ? (resource ?? '') : name].join(' ').trim();
  const more = autoMode === undefined ? '' : `, Auto Mode ${autoMode ? 'on' : 'off'}`;
  return { plugin: PLUGIN, enforces: false, saysNothing: 'description', text: `${title}${more}`, origin: firstLine(origin) };
}

function descriptionSign(object: ManifestObject): PluginSign {
  const mode = fieldOf(object, 'autoModeConfig.enabled');
  const more = mode ? ` autoModeConfig.enabled: ${scalarText(mode)}` : '';
  return {
    plugin: PLUGIN,
    enforces: false,
    saysNothing: 'description',
    text: `ClusterConfig ${object.name}${more}`,
    origin: mode ? mode.origin : firstLine(object.place.origin),
  };
}

/** The nodes of EKS Auto Mode: `DefaultDeny` closes pods that no policy selects (E8). */
export function nodeClassSigns(descriptions: readonly ManifestObject[]): readonly PluginSign[] {
  return descriptions.flatMap((object): readonly PluginSign[] => {
    const mode = object.kind === 'NodeClass' ? fieldOf(object, 'spec.networkPolicy') : undefined;
    if (!mode) return [];
    const text = `NodeClass ${object.name} spec.networkPolicy: ${scalarText(mode)}`;
    const options = scalarText(mode) === 'DefaultDeny' ? { options: { unselectedPods: 'closed' } as const } : {};
    return [{ plugin: PLUGIN, enforces: true, text, origin: mode.origin, ...options }];
  });
}
