// The parts of MapLibre that the map uses; its package offers only all of it at once.
export { Map as GlMap } from './node_modules/maplibre-gl/src/ui/map.ts';
export { Popup } from './node_modules/maplibre-gl/src/ui/popup.ts';
export { ScaleControl } from './node_modules/maplibre-gl/src/ui/control/scale_control.ts';
export { config } from './node_modules/maplibre-gl/src/util/config.ts';
export type { GeoJSONSource } from './node_modules/maplibre-gl/src/source/geojson_source.ts';
export type { MapGeoJSONFeature } from './node_modules/maplibre-gl/src/util/vectortile_to_geojson.ts';
export type { VectorTileSource } from './node_modules/maplibre-gl/src/source/vector_tile_source.ts';
