import type { AlertSummary, ClusterAccess, ReportSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Offer } from '#engine/placing/placement.ts';
import type { Setting } from '#engine/security/descriptions/eks-cluster.ts';
import { FINDING_SEVERITIES, type SeverityCounts } from '#engine/security/severity.ts';
import { accessView } from '#words/en/access-view.ts';
import { placeText } from './step-text.ts';

/** Writes a title with lines below it; nothing without lines. */
export type WriteSection = (title: string, lines: readonly string[]) => string;

/** Alerts that are on no pod of the manifests (SI-5). */
export function unplacedText({ alerts, dropped }: SecurityPicture, write: WriteSection): string {
  const text = (each: AlertSummary): string => {
    const { alert, place, looked, nearest, endpoints } = each;
    const where =
      place === 'node'
        ? `on node ${alert.host ?? ''}`.trim()
        : place === 'one-of'
          ? `on one of ${endpoints.join(', ')}`
          : `${looked ?? 'no pod is named'}${looked === undefined ? '' : ' is not in your manifests'}${nearest ? `; the nearest is ${nearest}` : ''}`;
    return `${[alert.time, alert.priority, `${alert.tool}: ${alert.rule}`].filter((part) => part !== undefined).join('  ')}: ${where} (${placeText(alert.origin)})`;
  };
  const unplaced = alerts.filter(({ place, alert }) => place !== 'workload' && alert.kind === 'alert').map(text);
  const lines = dropped > 0 ? [...unplaced, `The detector dropped ${dropped} system calls, so silence proves nothing.`] : unplaced;
  return write(`Alerts that are on no known pod (${unplaced.length})`, lines);
}

/** Images without a report, reports without an image, reports that ask which image they are about. */
export function scansText({ images, reports }: SecurityPicture, write: WriteSection): string {
  const notScanned = images.filter((each) => each.reports.length === 0);
  const loose = reports.filter(({ matches, about, failure }) => matches.length === 0 && about !== 'other' && failure === undefined);
  const isNameless = ({ about, image, workload }: ReportSummary): boolean =>
    about === 'unnamed' || (about === 'image' && image.names.length === 0 && workload === undefined);
  const asking = loose.filter(isNameless);
  const elsewhere = loose.filter((each) => !isNameless(each));
  const failed = reports.filter(({ failure }) => failure !== undefined);
  const choices = images.map(({ image }) => image).join(', ');
  return [
    reports.length === 0
      ? ''
      : write(
          `Not scanned, which is not clean (${notScanned.length} of ${images.length} images)`,
          notScanned.map(({ image, endpoints }) => `${image}: ${endpoints.join(', ')}`),
        ),
    write(
      `Which image is it about? (${asking.length})`,
      asking.map(
        ({ id, tool, counts, origin }) =>
          `${tool}: ${countsText(counts)} (${placeText(origin)}); say it with --image '${id}=IMAGE'${choices === '' ? '' : `, one of ${choices}`}`,
      ),
    ),
    write(
      `Reports of what does not run here (${elsewhere.length})`,
      elsewhere.map((each) => `${reportTitle(each)}: ${each.tool}, ${countsText(each.counts)} (${placeText(each.origin)})`),
    ),
    write(
      `Could not be scanned (${failed.length})`,
      failed.map(
        ({ workload, image, failure, origin }) =>
          `${workload ? `${workload.kind} ${workload.name}` : image.title}: ${failure} (${placeText(origin)})`,
      ),
    ),
  ].join('');
}

/** What a report is about: the image that it names, else the workload, else its own id. */
export function reportTitle({ id, image, workload }: ReportSummary): string {
  if (image.names.length > 0) return image.title;
  return workload ? [workload.namespace, `${workload.kind} ${workload.name}`].filter((part) => part !== undefined).join(' ') : id;
}

/** `1 critical, 2 high`, without what there is none of. */
export function countsText(counts: SeverityCounts): string {
  const told = FINDING_SEVERITIES.filter((severity) => counts[severity] > 0);
  return told.length === 0
    ? 'no findings'
    : told.map((severity) => `${counts[severity]} ${severity === 'unknown' ? 'not rated' : severity}`).join(', ');
}

/** The endpoints of each API server, what stands out, and which pods reach it. */
export function clustersText({ clusters }: SecurityPicture, write: WriteSection): string {
  return clusters
    .map((each) => write(`API server ${accessView.ofCluster(each.cluster.name)} (${placeText(each.cluster.origin)})`, clusterLines(each)))
    .join('');
}

function podsText({ all, allowed, depends }: ClusterAccess['pods']): string {
  return [accessView.pods(allowed, depends, all), ...(depends > 0 ? [accessView.perhaps(depends)] : [])].join(' ');
}

/** The settings with their lines, findings, and pods. */
function clusterLines({ cluster, findings, pods }: ClusterAccess): readonly string[] {
  const { publicAccess, publicCidrs, privateAccess, before } = cluster;
  return [
    settingText(accessView.settings.publicAccess, publicAccess, before?.publicAccess),
    ...(publicAccess.value === false ? [] : [settingText(accessView.settings.publicCidrs, publicCidrs, before?.publicCidrs)]),
    settingText(accessView.settings.privateAccess, privateAccess, before?.privateAccess),
    ...findings.map(({ code, values, origin }) => `${accessView.finding[code](values)} (${placeText(origin)})`),
    ...(pods.all > 0 ? [`Pods: ${podsText(pods)}`] : []),
    accessView.noPolicy,
  ];
}

type AnySetting = Setting<boolean | readonly string[]>;

/** @param before of a plan: as it is today */
function settingText(name: string, setting: AnySetting, before?: AnySetting): string {
  const told = valueText(setting);
  const today = before && valueText(before) !== told ? `, ${accessView.before(valueText(before))}` : '';
  return `${name}: ${told}${setting.isDefault ? ` (${accessView.byDefault})` : ''}${today} (${placeText(setting.origin)})`;
}

function valueText({ value, expression }: AnySetting): string {
  if (value === undefined) return `${accessView.cannotSay} (${expression ?? ''})`;
  return typeof value === 'boolean' ? accessView[value ? 'on' : 'off'] : value.join(', ');
}

/** Weak matches, which count when somebody says so. */
export function offersText({ offers }: SecurityPicture, write: WriteSection): string {
  const open = offers.filter(({ accepted }) => !accepted);
  return write(`Offered, not joined by guess (${open.length})`, open.map(offerText));
}

const BECAUSE: Readonly<Record<Offer['because'], string>> = {
  'other-tag': 'another tag',
  'other-registry': 'another registry',
  placeholder: 'a name that is filled in later',
  'two-candidates': 'may be either',
  'other-cluster': 'another cluster',
  'same-image': 'only the image is named',
  'new-pod': 'a pod that is in no manifest',
};

function offerText({ id, named, here, because }: Offer): string {
  // A pod is added to the manifests, or as a what-if in the page.
  const how = because === 'new-pod' ? '' : `; --accept '${id}'`;
  return `${named}${here === '' ? '' : ` for ${here}`}: ${BECAUSE[because]}${how}`;
}
