// Bundles the islands into ./out: scripts, the base map, and the licences of what they hold, each packed with Brotli.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { baseMap } from './basemap.mjs';

const out = 'out';

// MapLibre from its sources: the map and its worker then share what both need, and what no page of ours uses can be left out.
const mapLibre = {
  name: 'maplibre',
  setup(bundle) {
    // A worker starts from our own origin alone, under the page's trusted-types policy.
    bundle.onResolve({ filter: /\/web_worker\.ts$/ }, () => ({ path: join(process.cwd(), 'worker.ts') }));
    // Tiles of the format MLT are never served here.
    bundle.onResolve({ filter: /\/vector_tile_mlt\.ts$/ }, () => ({ path: join(process.cwd(), 'no-mlt.ts') }));
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
const made = await build({
  entryPoints: { map: 'map.ts', 'map-worker': 'node_modules/maplibre-gl/src/source/worker.ts' },
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  // MapLibre's classes declare fields that their base classes have filled already.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  minify: true,
  metafile: true,
  legalComments: 'none',
  banner: { js: '/* Licences of what is bundled here: licences.txt beside this file. */' },
  chunkNames: 'map-shared',
  outdir: out,
  plugins: [mapLibre],
  logLevel: 'warning',
});

const packages = [...new Set(Object.keys(made.metafile.inputs).map(path => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean))].sort();
writeFileSync(join(out, 'licences.txt'), packages.map(licence).join('\n\n'));
writeFileSync(join(out, 'land-coarse.json'), JSON.stringify(baseMap('50m', 100)));
writeFileSync(join(out, 'land-fine.json'), JSON.stringify(baseMap('10m', 1000)));
for (const name of readdirSync(out)) {
  const bytes = readFileSync(join(out, name));
  // Packing as tightly as can be would take most of the build, and spares a fourteenth.
  writeFileSync(join(out, name + '.br'), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  rmSync(join(out, name));
}

function licence(name) {
  const folder = join('node_modules', name);
  const about = JSON.parse(readFileSync(join(folder, 'package.json')));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return `${name} ${about.version} (${about.license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : `See the package ${name}.`}`;
}
