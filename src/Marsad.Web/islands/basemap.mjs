// Land and borders of Natural Earth as lists of steps, which pack far better than coordinates.
import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { readFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';

const perRadian = 180 / Math.PI;

// Rings that run over the 180th meridian would be drawn across the whole map; projecting cuts them there.
const cut = geoEquirectangular().scale(perRadian).translate([0, 0]).precision(0);

/** Outlines of the land and lines of the borders, in parts of a degree. */
export function baseMap(scale, parts) {
  const world = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`));
  const land = geoProject(feature(world, world.objects.land), cut);
  const borders = mesh(world, world.objects.countries, (one, other) => one !== other);
  return {
    parts,
    land: polygons(land).filter(polygon => !isWholeWorld(polygon)).map(polygon => polygon.map(ring => steps(ring, -parts, parts)).filter(ring => ring.length >= 8)).filter(polygon => polygon.length > 0),
    borders: borders.coordinates.map(line => steps(line, parts, parts)),
  };
}

// An islet of a few points whose outline runs the wrong way round stands for all that lies outside it.
function isWholeWorld([outline]) {
  const latitudes = outline.map(point => point[1]);
  return Math.max(...latitudes) > 89 && Math.min(...latitudes) < -89;
}

function polygons(thing) {
  switch (thing.type) {
    case 'FeatureCollection': return thing.features.flatMap(polygons);
    case 'Feature': return polygons(thing.geometry);
    case 'GeometryCollection': return thing.geometries.flatMap(polygons);
    case 'MultiPolygon': return thing.coordinates;
    case 'Polygon': return [thing.coordinates];
    default: return [];
  }
}

// A projection counts downwards, so latitudes change their sign with it.
function steps(points, north, parts) {
  const all = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of points) {
    const [toX, toY] = [Math.round(lon * parts), Math.round(lat * north)];
    if (all.length > 0 && toX === x && toY === y)
      continue;
    all.push(toX - x, toY - y);
    [x, y] = [toX, toY];
  }
  return all;
}
