// What the server wrote into the page for the island.

export const atlas = document.getElementById('atlas')!;

/** A word of the interface's language, by its English. */
const words: Record<string, string> = JSON.parse(atlas.dataset.words!);

/** A value that the server gave. */
export const given = (name: string): string => atlas.dataset[name] ?? '';

export const word = (english: string): string => words[english] ?? english;

/** The filters in force, but for the days. */
export const filters = new URLSearchParams(given('query'));

/** Makes an element; what it holds is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** An element of the page that the server drew. */
export const part = <T extends HTMLElement = HTMLElement>(name: string): T => atlas.querySelector<T>(`[data-part="${name}"]`)!;

/** A colour of the style sheet, as it is in light or dark. */
export const colour = (name: string): string => getComputedStyle(atlas).getPropertyValue(`--${name}`).trim();

/** "37–40", "at least 40" as "40+"; marked to stay in that order in a text from right to left. */
export const range = (low: number, high: number, open: boolean): string => high === 0 ? '–' : '\u2066' + (low === high ? `${low}` : `${low}–${high}`) + (open ? '+' : '') + '\u2069';
