// What is chosen on this page is in its address, so that it can be shared: ?lang=ar&dir=rtl&theme=sport.

const params = new URLSearchParams(location.search);

/** What the address says of a control; the empty text if it says nothing. */
export const said = (name) => params.get(name) ?? "";

/** Puts choices into the address, beside those of other forms; empty ones leave it. */
export function remember(choices) {
  for (const [name, value] of Object.entries(choices)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const search = String(params);
  history.replaceState(null, "", `${search ? `?${search}` : location.pathname}${location.hash}`);
}
