import { Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { SecurityChoices } from '#engine/placing/placement.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import { type Command, UsageError } from './command-arguments.ts';

type Choices = Pick<Command, 'images' | 'accepted'>;

/** Analyzes files of any kind: manifests, and what is read beside them. The set is of the manifests alone. */
export function analyzeInput(
  files: readonly ManifestFile[],
  profile: EnforcementProfile,
  { images, accepted }: Choices,
  secured = new SecuredAnalyzer(new Analyzer(() => performance.now())),
): Analyzed {
  const chosen = images.length === 0 ? {} : chosenImages(images, secured.read(files).reports);
  const choices: SecurityChoices = { images: chosen, accepted };
  const analysis = secured.analyze({ files, off: [], choices }, profile);
  refuseUnknown(analysis.security?.placement, { images, accepted });
  return { set: { files: analysis.security?.inputs.manifests ?? files, off: [], choices }, analysis };
}

/** Whether there is anything to answer about. */
export function isEmpty({ analysis }: Analyzed): boolean {
  return analysis.outline.length === 0 && analysis.security === undefined;
}

/** A report by its id, or by its file where that holds one alone. */
function chosenImages(images: Choices['images'], reports: readonly ImageReport[]): Readonly<Record<string, string>> {
  const asking = reports.filter(({ about, image }) => about !== 'other' && image.names.length === 0);
  const known = asking.length === 0 ? 'no report here asks for one' : `those that ask are ${asking.map(({ id }) => id).join(', ')}`;
  return Object.fromEntries(
    images.map(([report, image]) => {
      const meant = asking.filter(({ id, origin }) => id === report || origin.file === report || origin.file.endsWith(`/${report}`));
      const [only] = meant;
      if (!only || meant.length > 1)
        throw new UsageError(`--image ${report}=${image}: ${meant.length > 1 ? 'several reports' : 'no report'} of this name; ${known}.`);
      return [only.id, image];
    }),
  );
}

function refuseUnknown(
  placement: { readonly images: readonly { readonly image: string }[]; readonly offers: readonly { readonly id: string }[] } | undefined,
  { images, accepted }: Choices,
): void {
  const known = placement?.images.map(({ image }) => image) ?? [];
  for (const [, image] of images) {
    if (!known.includes(image)) throw new UsageError(`${image} is no image of the manifests: they run ${known.join(', ') || 'none'}.`);
  }
  const offers = placement?.offers.map(({ id }) => id) ?? [];
  for (const id of accepted) {
    if (!offers.includes(id)) throw new UsageError(`There is no offer ${id}${offers.length === 0 ? '' : `: it is ${offers.join(', ')}`}.`);
  }
}
