// Land and borders beneath the map, from Natural Earth, which draws borders as they are held.
import type { GeoJSONSource, GlMap } from './maplibre.ts';
import { given } from './page.ts';

interface Ground {
  parts: number;
  land: number[][][];
  borders: number[][];
}

const nearZoom = 5.5;

function line(steps: number[], parts: number): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0, x = 0, y = 0; i < steps.length; i += 2)
    points.push([(x += steps[i]) / parts, (y += steps[i + 1]) / parts]);
  return points;
}

/** Draws the ground, and draws it finer once the reader comes near. */
export function ground(map: GlMap): void {
  let isFine = false;
  const draw = async (address: string) => {
    const { parts, land, borders }: Ground = await (await fetch(address)).json();
    (map.getSource('land') as unknown as GeoJSONSource).setData({ type: 'MultiPolygon', coordinates: land.map(polygon => polygon.map(ring => line(ring, parts))) });
    (map.getSource('borders') as unknown as GeoJSONSource).setData({ type: 'MultiLineString', coordinates: borders.map(border => line(border, parts)) });
  };
  const near = () => {
    if (isFine || map.getZoom() < nearZoom)
      return;
    isFine = true;
    void draw(given('landFine'));
  };
  void draw(given('landCoarse')).then(near);
  map.on('zoomend', near);
}
