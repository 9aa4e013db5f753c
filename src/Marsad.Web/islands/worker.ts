import { config } from './node_modules/maplibre-gl/src/util/config.ts';

interface Policy {
  createScriptURL(url: string): string;
}

// A browser without trusted types takes the address as it is.
const trusted: Policy = (globalThis as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes?.createPolicy('marsad-worker', {
  createScriptURL(url) {
    if (new URL(url).origin !== location.origin)
      throw new TypeError('A worker of another origin is refused.');
    return url;
  },
}) ?? { createScriptURL: url => url };

/** Starts MapLibre's worker, from this origin alone and never from a blob. */
export async function workerFactory(): Promise<Worker> {
  return new Worker(trusted.createScriptURL(config.WORKER_URL), { type: 'module' });
}
