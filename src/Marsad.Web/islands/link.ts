// The view in the address's fragment, so that a link gives it back; filters are in the query already.

const parameters = new URLSearchParams(location.hash.slice(1));

const form = document.querySelector<HTMLFormElement>('form.filters');
const kept = document.querySelector<HTMLInputElement>('form.moment input[name=address]');

// Whoever filters further stays where they are, and whoever keeps the page keeps the view.
function carry(fragment: string): void {
  const end = fragment ? '#' + fragment : '';
  if (form)
    form.action = form.action.split('#')[0] + end;
  if (kept)
    kept.value = kept.value.split('#')[0] + end;
}

carry(location.hash.slice(1));

export const link = {
  get: (name: string): string | null => parameters.get(name),

  set(name: string, value: string): void {
    if (value === '')
      parameters.delete(name);
    else
      parameters.set(name, value);
    const fragment = parameters.toString().replaceAll('%2F', '/');
    history.replaceState(null, '', fragment ? '#' + fragment : location.pathname + location.search);
    carry(fragment);
  },
};
