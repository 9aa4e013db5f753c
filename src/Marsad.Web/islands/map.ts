// The map of incidents: replaces the drawing that the server made, and leaves it where a browser cannot draw.
import { choose } from './days.ts';
import { ground } from './ground.ts';
import { held } from './held.ts';
import { link } from './link.ts';
import { config, GlMap, ScaleControl, type VectorTileSource } from './maplibre.ts';
import { atlas, element, given, part, word } from './page.ts';
import { list, open, query, spotOf } from './spots.ts';
import { colours, style, tiles } from './style.ts';

config.WORKER_URL = new URL(given('worker'), location.href).href;

const address = (): string => tiles('/api/v1/incidents/tiles') + query();

function start(): void {
  const view = part('view');
  const drawing = [...view.childNodes];
  const [west, south, east, north] = given('bounds').split(',').map(Number);
  const at = link.get('map')?.split('/').map(Number);
  const isAt = at?.length === 3 && at.every(Number.isFinite);
  // What the server drew stands over the map until that has something to show.
  const meanwhile = element('div', { class: 'atlas-drawn', 'aria-hidden': 'true' });
  meanwhile.append(...drawing.map(node => node.cloneNode(true)));
  view.replaceChildren();
  // The map is measured as it is made, so it is given its room before.
  atlas.classList.add('live');
  let map: GlMap;
  try {
    map = new GlMap({
      container: view,
      style: style(address()) as never,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      maxZoom: 15,
      renderWorldCopies: false,
      fadeDuration: 0,
      locale: { 'Map.Title': word('Map of incidents'), 'Popup.Close': word('Close') },
      ...(isAt ? { zoom: at[0], center: [at[2], at[1]] as [number, number] } : { bounds: [west, south, east, north] as [number, number, number, number], fitBoundsOptions: { padding: 60, maxZoom: 9 } }),
    });
  } catch (cause) {
    console.warn('The map stays as the server drew it.', cause);
    atlas.classList.remove('live');
    view.replaceChildren(...drawing);
    return;
  }
  view.append(meanwhile);
  map.once('idle', () => meanwhile.remove());
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({}), 'bottom-left');
  for (const [name, step] of [['nearer', 1], ['farther', -1]] as const)
    part(name).addEventListener('click', () => map.zoomTo(map.getZoom() + step));

  const paint = () => {
    for (const [layer, property, value] of colours())
      map.setPaintProperty(layer, property as never, value as never);
  };
  map.once('load', () => {
    paint();
    ground(map);
    const drawHeld = held(map);
    choose(() => {
      atlas.dataset.state = 'busy';
      (map.getSource('incidents') as unknown as VectorTileSource).setTiles([address()]);
      drawHeld();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  });
  map.on('idle', () => {
    list(map);
    atlas.dataset.state = 'idle';
  });
  map.on('dataloading', () => {
    atlas.dataset.state = 'busy';
  });
  map.on('moveend', () => {
    const { lat, lng } = map.getCenter();
    link.set('map', [map.getZoom().toFixed(2), lat.toFixed(4), lng.toFixed(4)].join('/'));
  });
  map.on('click', 'spots', event => {
    if (event.features?.[0])
      void open(map, spotOf(event.features[0]));
  });
  map.on('mouseenter', 'spots', () => {
    map.getCanvas().style.cursor = 'pointer';
  });
  map.on('mouseleave', 'spots', () => {
    map.getCanvas().style.cursor = '';
  });
}

start();
