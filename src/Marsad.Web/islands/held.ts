// Who is said to hold which place on the chosen day.
import type { GeoJSONSource, GlMap } from './maplibre.ts';
import { day } from './days.ts';
import { link } from './link.ts';
import { colour, element, filters, part, word } from './page.ts';
import { nothing } from './style.ts';

interface Interval {
  place: { name: string };
  state: string;
  holder?: { name: string };
}

const box = part<HTMLInputElement>('held');
const rows = part<HTMLUListElement>('held-list');
const hues = 6;

const label = (interval: Interval): string => interval.holder ? `${interval.holder.name} (${word(interval.state)})` : word(interval.state);

/** Draws control of places while the reader wants it. */
export function held(map: GlMap): () => void {
  const draw = async () => {
    const source = map.getSource('held') as unknown as GeoJSONSource;
    rows.hidden = !box.checked;
    link.set('held', box.checked ? '1' : '');
    if (!box.checked)
      return void source.setData(nothing);
    const asOf = filters.get('as-of');
    const answer = await fetch(`/api/v1/control.geojson?on=${day()}${asOf ? `&as-of=${encodeURIComponent(asOf)}` : ''}`);
    if (!answer.ok)
      return;
    const { features }: { features: { geometry: unknown; properties: Interval & Record<string, unknown> }[] } = await answer.json();
    const holders = [...new Set(features.map(feature => feature.properties.holder?.name ?? ''))].sort();
    for (const { properties } of features) {
      properties.label = label(properties);
      properties.colour = properties.holder ? colour(`holder-${holders.indexOf(properties.holder.name) % hues}`) : colour('paper');
    }
    source.setData({ type: 'FeatureCollection', features: features.filter(feature => feature.geometry) as never });
    rows.replaceChildren(...features.map(({ properties }) => element('li', { dir: 'auto' }, `${properties.place.name}: ${label(properties)}`)));
    if (features.length === 0)
      rows.replaceChildren(element('li', {}, word('No claim speaks of this day.')));
  };
  box.checked = link.get('held') === '1';
  box.addEventListener('change', () => void draw());
  if (box.checked)
    void draw();
  return () => {
    if (box.checked)
      void draw();
  };
}
