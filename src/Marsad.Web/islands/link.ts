// The view in the address's fragment, so that a link gives it back; filters are in the query already.

const parameters = new URLSearchParams(location.hash.slice(1));

const form = document.querySelector<HTMLFormElement>('form.filters');

export const link = {
  get: (name: string): string | null => parameters.get(name),

  set(name: string, value: string): void {
    if (value === '')
      parameters.delete(name);
    else
      parameters.set(name, value);
    const fragment = parameters.toString().replaceAll('%2F', '/');
    history.replaceState(null, '', fragment ? '#' + fragment : location.pathname + location.search);
    // Whoever filters further stays where they are.
    if (form)
      form.action = form.action.split('#')[0] + (fragment ? '#' + fragment : '');
  },
};
