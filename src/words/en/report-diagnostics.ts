import type { ReportValues } from '#engine/model/report-values.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';

export type ReportDiagnosticWords = {
  readonly [Code in keyof ReportValues]: (values: ReportValues[Code]) => DiagnosticSentence;
};

/** What should stand in a field. */
const EXPECTED = { text: 'a text', list: 'a list', map: 'an object' };

/** What is the matter with reports and alerts. */
export const reportDiagnostics: ReportDiagnosticWords = {
  'report-unreadable': ({ file, tried, line, column, near, cutOff }) => ({
    title:
      cutOff > 0
        ? phrase`${code(file)} is cut off after line ${cutOff} and cannot be read.`
        : line === 0
          ? phrase`${code(file)} holds nothing that this page can read.`
          : near === ''
            ? phrase`${code(file)} cannot be read: something is wrong at line ${line}, column ${column}.`
            : phrase`${code(file)} cannot be read: something is wrong at line ${line}, column ${column}, before ${code(near)}.`,
    advice:
      line === 0
        ? phrase`It was tried as ${tried}, and as a text of a known kind. The other files are not touched by this.`
        : phrase`It was tried as ${tried} in turn. Save the report again, whole; the other files are not touched by this.`,
  }),
  'report-line-unreadable': ({ line, cutOff, read, all }) => ({
    title:
      cutOff === 'yes'
        ? phrase`Line ${line} is cut off; ${read} of ${all} lines were read.`
        : phrase`Line ${line} is not JSON; ${read} of ${all} lines were read.`,
    advice: phrase`A line of its own is one alert. The others are here.`,
  }),
  'report-unknown': ({ keys }) => ({
    title:
      keys === ''
        ? phrase`This is not a kind of file that this page knows.`
        : phrase`This is not a kind of file that this page knows: it holds ${code(keys)}.`,
    advice: phrase`Known are Kubernetes objects, scans by Trivy, Aqua, MicroScanner, Sysdig and Harbor, SARIF, alerts of Falco, Sysdig and Aqua, and descriptions of EKS clusters and security groups.`,
  }),
  'report-empty': ({ names, image }) => ({
    title:
      names === 'an-image'
        ? phrase`No findings in ${code(image)}.`
        : phrase`An empty report that names no image: there is nothing to show.`,
    advice: names === 'an-image' ? phrase`It is listed among the reports.` : phrase`Scan again, and save what the tool answers.`,
  }),
  'report-field-missing': ({ tool, field, expected }) => ({
    title: phrase`This report of ${tool} lacks ${code(field)}, or it is not ${EXPECTED[expected]}.`,
    advice: phrase`What can be read of it is shown, with “unknown” in that place.`,
  }),
  'report-version': ({ tool, field, version, known }) => ({
    title: phrase`${tool} wrote ${code(`${field}: ${version}`)}, and this page knows ${code(known)}.`,
    advice: phrase`It is read as far as the fields are the same.`,
  }),
  'report-needs-image': ({ tool, file }) => ({
    title: phrase`Which image is ${code(file)} about? ${tool} does not say.`,
    advice: phrase`Choose the image under Images: your choice is kept with your work.`,
  }),
  'report-unmatched': ({ what, looked, nearest, count }) => ({
    title:
      what === 'pod'
        ? phrase`${count === 1 ? 'An alert names' : `${count} alerts name`} ${code(looked)}, which is not in your manifests.`
        : phrase`Nothing in your manifests runs ${code(looked)}.`,
    advice: nearest === '' ? phrase`It is kept and listed.` : phrase`It is kept and listed. The nearest here is ${code(nearest)}.`,
  }),
  'report-stale': ({ because, report, other, workload }) => ({
    title:
      because === 'newer-report'
        ? phrase`There is a newer report of ${code(report)} in ${code(other)}.`
        : phrase`${code(workload)} was scanned as ${code(report)}, and the manifest runs ${code(other)}.`,
    advice:
      because === 'newer-report' ? phrase`The newer one counts.` : phrase`The report may be out of date: it is shown, and counted apart.`,
  }),
  'report-truncated': ({ what, shown, of }) => ({
    title:
      what === 'page'
        ? phrase`This is a part of a longer list${of > 0 ? `: ${shown} of ${of}` : ''}.`
        : phrase`${shown} of ${of} ${what} are shown.`,
    advice: what === 'page' ? phrase`Open the other pages too.` : phrase`Split the file to see the rest.`,
  }),
  'report-unused': ({ kind, count }) => ({
    title:
      count === 1
        ? phrase`${code(kind)} is recognized, and not used yet.`
        : phrase`${count} objects of kind ${code(kind)} are recognized, and not used yet.`,
    advice: phrase`Nothing in the picture depends on it.`,
  }),
  'report-about-code': ({ tool }) => ({
    title: phrase`This file of ${tool} is about code, not about an image: there is nothing to join.`,
    advice: phrase`Open the scan of an image to see it on its pods.`,
  }),
  'detector-dropped-events': ({ tool, count }) => ({
    title: phrase`${tool} dropped ${count} system calls, so silence proves nothing.`,
    advice: phrase`Give the detector more room for its buffer, or watch fewer kinds of events.`,
  }),
};
