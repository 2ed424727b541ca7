// The contrast of two colours, by WCAG 2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio

/** What text needs. */
export const ENOUGH = 4.5;

/** The contrast of two colours as `#rrggbb`, from 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour) {
  const parts = colour.match(/[\da-f]{2}/gi).map((part) => parseInt(part, 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
