// How the map is drawn. Numbers stand on every spot, so nothing is told by colour alone.
import { colour, given } from './page.ts';

const kinds = ['air', 'explosion', 'battle', 'civilians', 'protest', 'other', 'mixed'];
const worldWidthDoubled = 2 ** 20;

/** Address of a layer's tiles; MapLibre's worker has no page to take it relative to. */
export const tiles = (path: string): string => `${location.origin}${path}/{z}/{x}/{y}`;

export const nothing = { type: 'FeatureCollection' as const, features: [] };

/** Colours of the layers, which differ in light and dark: layer, property, value. */
export const colours = (): [string, string, unknown][] => [
  ['sea', 'background-color', colour('sea')],
  ['land', 'fill-color', colour('ground')],
  ['borders', 'line-color', colour('border')],
  ['radius', 'circle-color', ofKind()],
  ['radius', 'circle-stroke-color', ofKind()],
  ['spots', 'circle-color', ofKind()],
  ['spots', 'circle-stroke-color', ['case', ['>', ['get', 'high'], 0], colour('killed'), colour('paper')]],
  ['numbers', 'text-color', colour('on-kind')],
  ['names', 'text-color', colour('ink')],
  ['names', 'text-halo-color', colour('paper')],
  ['towns', 'text-color', colour('soft')],
  ['towns', 'text-halo-color', colour('ground')],
  ['held', 'circle-stroke-color', colour('ink')],
  ['held-names', 'text-color', colour('ink')],
  ['held-names', 'text-halo-color', colour('paper')],
];

const ofKind = () => ['match', ['get', 'kind'], ...kinds.slice(0, -1).flatMap(kind => [kind, colour(`kind-${kind}`)]), colour('kind-mixed')];

const killed = ['concat', '\n† ', ['to-string', ['get', 'low']], ['case', ['==', ['get', 'low'], ['get', 'high']], '', ['concat', '–', ['to-string', ['get', 'high']]]], ['case', ['get', 'open'], '+', '']];

const font = ['sans-serif'];

export function style(incidents: string) {
  return {
    version: 8 as const,
    sources: {
      land: { type: 'geojson', data: nothing, tolerance: 0.2, maxzoom: 10 },
      borders: { type: 'geojson', data: nothing, tolerance: 0.2, maxzoom: 10 },
      towns: { type: 'vector', tiles: [tiles(`${given('language')}/tiles/towns`)], maxzoom: 11 },
      held: { type: 'geojson', data: nothing },
      incidents: { type: 'vector', tiles: [incidents], maxzoom: Number(given('finest')) },
    },
    layers: [
      { id: 'sea', type: 'background' },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-antialias': true } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-width': 1.2, 'line-dasharray': [3, 2] } },
      {
        id: 'radius', type: 'circle', source: 'incidents', 'source-layer': 'incidents', filter: ['has', 'pixels'],
        paint: {
          'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, ['get', 'pixels'], 20, ['*', ['get', 'pixels'], worldWidthDoubled]],
          'circle-opacity': 0.12, 'circle-stroke-width': 1, 'circle-stroke-opacity': 0.6, 'circle-pitch-scale': 'map',
        },
      },
      { id: 'towns', type: 'symbol', source: 'towns', 'source-layer': 'towns', layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': 11, 'text-padding': 4, 'symbol-sort-key': ['-', 0, ['get', 'weight']] }, paint: { 'text-halo-width': 1.2 } },
      { id: 'held', type: 'circle', source: 'held', paint: { 'circle-radius': 12, 'circle-color': ['get', 'colour'], 'circle-opacity': 0.9, 'circle-stroke-width': 2 } },
      { id: 'held-names', type: 'symbol', source: 'held', layout: { 'text-field': ['get', 'label'], 'text-font': font, 'text-size': 11, 'text-anchor': 'bottom', 'text-offset': [0, -1.3] }, paint: { 'text-halo-width': 1.5 } },
      {
        id: 'spots', type: 'circle', source: 'incidents', 'source-layer': 'incidents',
        paint: { 'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1, 9, 10, 18, 60, 30, 300, 38], 'circle-stroke-width': ['case', ['>', ['get', 'high'], 0], 2.5, 1], 'circle-opacity': 0.92 },
      },
      {
        id: 'numbers', type: 'symbol', source: 'incidents', 'source-layer': 'incidents',
        layout: { 'text-field': ['to-string', ['get', 'count']], 'text-font': font, 'text-size': 11, 'text-allow-overlap': true, 'text-ignore-placement': true },
      },
      {
        id: 'names', type: 'symbol', source: 'incidents', 'source-layer': 'incidents',
        layout: {
          'text-field': ['concat', ['case', ['==', ['get', 'places'], 1], ['get', 'name'], ''], ['case', ['>', ['get', 'high'], 0], killed, '']],
          'text-font': font, 'text-size': 11.5, 'text-anchor': 'top', 'text-optional': true,
          'text-offset': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1, ['literal', [0, 0.9]], 60, ['literal', [0, 2.7]], 300, ['literal', [0, 3.4]]],
          'symbol-sort-key': ['-', 0, ['get', 'count']],
        },
        paint: { 'text-halo-width': 1.5 },
      },
    ],
  };
}
