// The incidents of one spot: their list beside the map, and their names when a spot is opened.
import { Popup, type GlMap, type MapGeoJSONFeature } from './maplibre.ts';
import { element, filters, given, part, range, word } from './page.ts';
import { period } from './days.ts';

export interface Spot {
  count: number;
  low: number;
  high: number;
  open: boolean;
  'wounded-low': number;
  'wounded-high': number;
  'wounded-open': boolean;
  kind: string;
  bbox: string;
  name: string;
  places: number;
  radius?: number;
  at: [number, number];
}

interface Incident {
  id: string;
  type?: string;
  when?: { from?: string; to?: string; text?: string };
}

const mostInList = 60;
const mostInPopup = 8;

const rows = part<HTMLTableSectionElement>('rows');
const summary = part('summary');

/** The filters with the days shown, and more. */
export function query(more: Record<string, string> = {}): string {
  const all = new URLSearchParams(filters);
  for (const [name, value] of Object.entries({ ...period(), ...more }))
    if (value)
      all.set(name, value);
  return all.size > 0 ? '?' + all : '';
}

// The moment is in the path of pages, and a parameter of the API.
function listOf(spot: Spot): string {
  const asked = new URLSearchParams(query({ bbox: spot.bbox }));
  asked.delete('as-of');
  return `${given('prefix')}/incidents?${asked}`;
}

const title = (spot: Spot): string => spot.places === 1 ? spot.name : `${spot.name} + ${spot.places - 1}`;

/** What a tile tells of a spot. */
export const spotOf = (feature: MapGeoJSONFeature): Spot => ({ ...feature.properties as Spot, at: (feature.geometry as unknown as { coordinates: [number, number] }).coordinates });

/** Spots in view, each once although tiles of two zooms may hold it. */
function inView(map: GlMap): Spot[] {
  const spots = new Map<string, Spot>();
  for (const feature of map.queryRenderedFeatures(undefined, { layers: ['spots'] }))
    spots.set(feature.properties.bbox, spotOf(feature));
  return [...spots.values()].sort((one, other) => other.count - one.count || one.bbox.localeCompare(other.bbox));
}

// The harmed of some spots: killed, and wounded where any are told of.
function harm(spots: Spot[]): string {
  const sum = (of: (spot: Spot) => number) => spots.reduce((total, spot) => total + of(spot), 0);
  const wounded = sum(spot => spot['wounded-high']);
  return `${word('Killed')} ${range(sum(spot => spot.low), sum(spot => spot.high), spots.some(spot => spot.open))}`
    + (wounded > 0 ? ` · ${word('Wounded')} ${range(sum(spot => spot['wounded-low']), wounded, spots.some(spot => spot['wounded-open']))}` : '');
}

/** Writes the table of what is in view. */
export function list(map: GlMap): void {
  const spots = inView(map);
  const incidents = spots.reduce((total, spot) => total + spot.count, 0);
  summary.textContent = `${word('In view')}: ${word('Incidents')} ${incidents} · ${harm(spots)}`;
  summary.dataset.count = String(incidents);
  rows.replaceChildren(...spots.slice(0, mostInList).map(spot => {
    const name = element('button', { type: 'button', dir: 'auto' }, title(spot));
    name.addEventListener('click', () => void open(map, spot, name));
    return element('tr', {},
      element('th', { scope: 'row' }, element('span', { class: `swatch ${spot.kind}`, 'aria-hidden': 'true' }), ' ', name),
      element('td', { class: 'n' }, String(spot.count)),
      element('td', { class: 'n' }, range(spot.low, spot.high, spot.open)));
  }));
}

const day = (incident: Incident): string => {
  const { from, to, text } = incident.when ?? {};
  return from && to && from !== to ? `${from} – ${to}` : from ?? to ?? text ?? word('undated');
};

let shown: Popup | null = null;

/** Opens a spot: its incidents, the newest first, each a link to its page. */
export async function open(map: GlMap, spot: Spot, from?: HTMLElement): Promise<void> {
  const answer = await fetch(`/api/v1/incidents${query({ bbox: spot.bbox, sort: 'newest', limit: String(mostInPopup) })}`);
  if (!answer.ok)
    return;
  const found: { count: number; items: Incident[] } = await answer.json();
  const content = element('div', { class: 'spot' },
    element('h3', {}, element('bdi', {}, title(spot))),
    element('p', {}, `${word('Incidents')} ${found.count} · ${harm([spot])}` + (spot.radius ? ` · ${word('within')} ${spot.radius} km` : '')),
    element('ul', {}, ...found.items.map(incident => element('li', {},
      element('a', { href: `${given('prefix')}/incidents/${encodeURIComponent(incident.id)}` }, `${day(incident)} · ${word(incident.type ?? 'incident')}`)))));
  if (found.count > found.items.length)
    content.append(element('p', {}, element('a', { href: listOf(spot) }, word('All of them'))));
  shown?.remove();
  shown = new Popup({ maxWidth: '19rem', className: 'spot-popup', focusAfterOpen: true }).setLngLat(spot.at).setDOMContent(content).addTo(map);
  shown.once('close', () => from?.isConnected && from.focus({ preventScroll: true }));
}
