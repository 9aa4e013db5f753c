// The days that the map shows: a window that ends on a chosen day and can be played forward.
import { given, part, word } from './page.ts';
import { link } from './link.ts';

const dayLength = 86_400_000;
const pace = 900;

const slider = part<HTMLInputElement>('day');
const span = part<HTMLSelectElement>('span');
const play = part<HTMLButtonElement>('play');
const shown = part<HTMLOutputElement>('shown');

const first = Date.parse(given('first'));
const last = Date.parse(given('last'));
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

let playing = 0;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

const time = (): number => first + slider.valueAsNumber * dayLength;

/** A day as the pages write it. */
function written(day: number): string {
  const date = new Date(day);
  return `${date.getUTCDate()} ${word(months[date.getUTCMonth()])} ${date.getUTCFullYear()}`;
}

/** The chosen day. */
export const day = (): string => iso(time());

/** First and last day shown; both empty where all days are. */
export function period(): { from: string; to: string } {
  if (span.value === '')
    return { from: given('from'), to: given('to') };
  const from = Math.max(first, time() - (Number(span.value) - 1) * dayLength);
  return { from: iso(from), to: day() };
}

function tell(): void {
  const text = written(time());
  slider.setAttribute('aria-valuetext', text);
  const { from, to } = period();
  shown.value = span.value === '' ? '' : from === to ? text : `${written(Date.parse(from))} – ${text}`;
  slider.disabled = play.disabled = span.value === '';
}

function stop(): void {
  clearInterval(playing);
  playing = 0;
  play.setAttribute('aria-pressed', 'false');
}

/** Lets the reader choose days; tells each time they change. */
export function choose(changed: () => void): void {
  slider.max = String(Math.round((last - first) / dayLength));
  const asked = Date.parse(link.get('day') ?? '');
  slider.value = Number.isNaN(asked) ? slider.max : String(Math.round((asked - first) / dayLength));
  span.value = link.get('span') ?? '';
  if (span.selectedIndex < 0)
    span.value = '';
  const change = () => {
    if (span.value === '')
      stop();
    link.set('day', span.value === '' ? '' : day());
    link.set('span', span.value);
    tell();
    changed();
  };
  slider.addEventListener('input', change);
  span.addEventListener('change', change);
  play.addEventListener('click', () => {
    if (playing)
      return stop();
    if (slider.valueAsNumber === Number(slider.max))
      slider.value = '0';
    play.setAttribute('aria-pressed', 'true');
    const step = Math.max(1, Math.round(Number(span.value) / 2));
    playing = window.setInterval(() => {
      slider.valueAsNumber += step;
      change();
      if (slider.valueAsNumber >= Number(slider.max))
        stop();
    }, pace);
  });
  tell();
}
