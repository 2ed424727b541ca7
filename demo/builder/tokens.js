// What the builder can change: the custom properties of the widget, and how each is written in a sheet.

export const SCHEMES = ["light", "dark"];
/** Of these the paper is a property of its own for each scheme: where `theme` is not set, the page's shows through. */
export const COLOURS = ["background", "text", "muted", "accent", "rule"];
/** Those that somebody has to read. */
export const READ = ["text", "muted", "accent"];

/** The stacks of which no file has to be loaded. */
export const FONTS = {
  page: "inherit",
  serif: 'Georgia, "Times New Roman", "Liberation Serif", serif',
  sans: '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif',
  narrow: '"Helvetica Neue Condensed", "Arial Narrow", "Liberation Sans Narrow", sans-serif',
  fixed: 'ui-monospace, Menlo, Consolas, "Liberation Mono", monospace',
};

/** The widget as it comes: styles/base.css. */
export const DEFAULTS = {
  "background-light": "#ffffff",
  "background-dark": "#121212",
  "text-light": "#121212",
  "text-dark": "#ececec",
  "muted-light": "#5a5a5a",
  "muted-dark": "#a6a6a6",
  "accent-light": "#b80c1f",
  "accent-dark": "#ff6b74",
  "rule-light": "#d9d9d9",
  "rule-dark": "#3a3a3a",
  "heading-font": "",
  font: "",
  gap: "1.5",
  radius: "0.125",
};

/** The values of the controls for which a sheet's rules stand. */
export function valuesOf(sheet) {
  const values = { ...DEFAULTS };
  for (const { selectorText, style } of sheet.cssRules) {
    const [, scheme] = /^live-blog(?:\[theme="(light|dark)"\])?$/.exec(selectorText) ?? [selectorText, "none"];
    for (const name of scheme === "none" ? [] : style) {
      Object.assign(values, readToken(name.replace("--live-blog-", ""), style.getPropertyValue(name), scheme));
    }
  }
  return values;
}

/** What one declaration says: `gap: 2em`, or a colour for each scheme. */
function readToken(token, value, scheme) {
  if (token in DEFAULTS) return /font$/.test(token) ? {} : { [token]: String(parseFloat(value)) };
  if (scheme) return { [`${token}-${scheme}`]: long(value.trim()) };
  const colours = value.match(/#[\da-f]+/gi) ?? [];
  return Object.fromEntries(colours.map((colour, place) => [`${token}-${SCHEMES[place]}`, long(colour)]));
}

/** `#abc` as a control has it: `#aabbcc`. */
const long = (colour) => (colour.length === 4 ? colour.replace(/[\da-f]/gi, "$&$&") : colour);
