import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import { FADED_BOX, type Fading, GONE, lookColor } from './looks.ts';
import type { Palette } from './palette.ts';

/** How Cytoscape draws namespace boxes and edges. Cards are invisible here: the painter draws them, these are their hit areas. */
export function stylesheet(palette: Palette, fading: Fading): StylesheetJson {
  const number = (name: string) => (edge: EdgeSingular) => edge.data(name) as number[];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        shape: 'round-rectangle',
        'z-index-compare': 'manual',
        'overlay-opacity': 0,
        label: '',
      },
    },
    {
      selector: '.box',
      style: {
        'background-color': palette.ns,
        'border-color': palette.nsline,
        'border-width': 1.2,
        'corner-radius': '12',
        'z-index': 0,
      },
    },
    { selector: '.box.faded', style: { opacity: FADED_BOX } },
    { selector: '.box.chosen', style: { 'border-color': palette.ink, 'border-width': 2 } },
    { selector: '.card', style: { opacity: 0, 'corner-radius': '7', 'z-index': 3 } },
    { selector: '.anchor', style: { opacity: 0, width: 0.01, height: 0.01, events: 'no', 'z-index': 1 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'source-endpoint': (edge: EdgeSingular) => edge.data('start') as string,
        'target-endpoint': (edge: EdgeSingular) => edge.data('end') as string,
        'z-index-compare': 'manual',
        'z-index': 1,
        'overlay-opacity': 0,
        'arrow-scale': 0.9,
        'line-cap': 'butt',
        width: 2,
        'target-arrow-shape': 'triangle',
      },
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'round-segments',
        'edge-distances': 'endpoints',
        'segment-radii': [8],
        'radius-type': ['arc-radius'],
        'segment-weights': number('weights'),
        'segment-distances': number('distances'),
      } as unknown as StylesheetJson[number] extends { style: infer S } ? S : never,
    },
    ...(['allowed', 'open', 'partial', 'denied', 'depends'] as const).map((look) => ({
      selector: `edge.${look}`,
      style: {
        'line-color': palette[lookColor(look)],
        'target-arrow-color': palette[lookColor(look)],
        'source-arrow-color': palette[lookColor(look)],
      },
    })),
    // Who stands behind a Service is no verdict.
    { selector: 'edge.plain', style: { 'line-color': palette.edge, width: 1.3, 'target-arrow-shape': 'none' } },
    { selector: 'edge.open', style: { width: 1.2, 'target-arrow-fill': 'hollow', 'arrow-scale': 1.1 } },
    { selector: 'edge.partial', style: { 'line-style': 'dashed', 'line-dash-pattern': [12, 5] } },
    { selector: 'edge.denied', style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 5], 'target-arrow-shape': 'tee' } },
    { selector: 'edge.denied.leaving', style: { 'source-arrow-shape': 'tee', 'target-arrow-shape': 'vee' } },
    { selector: 'edge.denied.both', style: { 'source-arrow-shape': 'tee' } },
    { selector: 'edge.depends', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4], 'target-arrow-shape': 'vee' } },
    // What is drawn for the selection only stands back behind what is always there.
    { selector: 'edge.extra', style: { width: 1.3, 'arrow-scale': 0.8 } },
    { selector: 'edge.flipped', style: { width: 2, 'arrow-scale': 0.9, 'z-index': 2, 'underlay-padding': 5 } },
    { selector: 'edge.flipped.open', style: { width: 1.4, 'arrow-scale': 1.1 } },
    // Led round the cards afterwards, and often close beside each other.
    { selector: 'edge.flipped.extra', style: { 'underlay-padding': 3 } },
    // A color of the system is as dark as the line that it would lie under.
    { selector: 'edge.tried', style: { 'underlay-color': palette.simH, 'underlay-opacity': palette.simH === palette.sim ? 0.25 : 1 } },
    { selector: 'edge.changed', style: { 'underlay-color': palette.ink, 'underlay-opacity': 0.1 } },
    { selector: 'edge.gone', style: { opacity: GONE } },
    { selector: 'edge.loud', style: { width: 2.6, 'z-index': 2 } },
    { selector: 'edge.hovered', style: { width: 3, 'z-index': 2 } },
    { selector: 'edge.faded', style: { opacity: fading.edge } },
    {
      selector: 'edge.chosen',
      style: { width: 3, 'z-index': 2, 'underlay-color': palette.ink, 'underlay-padding': 5, 'underlay-opacity': 0.1 },
    },
  ];
}
