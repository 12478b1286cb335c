import type { Picture } from '#engine/overview/picture.ts';
import { announce } from '#state/announcer.ts';
import { notify } from '#state/notice.ts';
import { SAMPLES } from '#state/samples.ts';
import { isTried } from '#state/work.ts';
import { useWorkspace } from '#state/workspace.ts';
import { readPalette } from '#views/graph/palette.ts';
import { pngPicture } from '#views/graph/png-picture.ts';
import { type ShownPicture, shownPicture } from '#views/graph/shown-picture.ts';
import { type PictureTexts, svgPicture, type SvgPicture } from '#views/graph/svg-picture.ts';
import type { Words } from '#words/english.ts';
import { download } from '#ui/download.ts';

/** Milliseconds to wait for a graph that is being laid out. */
const PATIENCE = 10_000;

/** Downloads the graph as it is on the screen: the whole of it, in the present theme, with what the selection keeps in sight. */
export async function exportPicture(format: 'png' | 'svg', picture: Picture, words: Words): Promise<void> {
  const { menu } = words.report;
  const drawn = await drawShown(picture, words);
  if (drawn === undefined) return notify({ text: menu.noPicture });
  const name = `netpol-atlas.${format}`;
  try {
    download(name, format === 'png' ? await pngPicture(drawn) : new Blob([drawn.svg], { type: 'image/svg+xml' }));
    announce(menu.downloaded(name));
  } catch {
    notify({ text: menu.failed });
  }
}

async function drawShown(picture: Picture, words: Words): Promise<SvgPicture | undefined> {
  const shown = await shownPicture(PATIENCE);
  if (shown === undefined) return undefined;
  const { content, fonts, surface } = shown;
  const brushes = { palette: readPalette(surface), families: fonts.families };
  return svgPicture(content, textsOf(picture, content, words), brushes, fonts.measure);
}

function textsOf(picture: Picture, { edges, flips }: ShownPicture['content'], words: Words): PictureTexts {
  const { report, screen, graph, profiles, language } = words;
  const work = useWorkspace.getState();
  const example = SAMPLES.find(({ name }) => name === work.sample);
  const drawn = edges.reduce((sum, { edge }) => sum + edge.connections.length, 0);
  const date = new Date().toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  return {
    title: example ? example.title[language] : report.of(work.files[0]?.name ?? '', work.files.length - 1),
    subtitle: [
      report.picture.drawn(drawn, picture.totals.pairs),
      report.enforcedBy(profiles.names[picture.profile.name]),
      ...(flips?.with === 'before' && work.before ? [report.picture.comparedWith(work.before.name)] : []),
    ].join(' · '),
    simulated: isTried(work) ? report.picture.simulated : undefined,
    assumptions: picture.assumptions.map(({ code, values }) => screen.assumptions[code](values)),
    made: report.picture.made(date),
    words: graph,
  };
}
