// The sheet for what has been changed, as a publisher would write it.

import { COLOURS, FONTS, SCHEMES } from "./tokens.js";

/** The rules for the values that differ from those that were there. */
export function cssOf(values, before) {
  const differs = (name) => values[name] !== before[name];
  const colours = COLOURS.slice(1).filter((token) => SCHEMES.some((scheme) => differs(`${token}-${scheme}`)));
  const lines = colours.map((token) => {
    const [light, dark] = SCHEMES.map((scheme) => `var(--live-blog-${scheme}, ${values[`${token}-${scheme}`]})`);
    return `--live-blog-${token}: ${light} ${dark};`;
  });
  for (const token of ["heading-font", "font"].filter(differs)) lines.push(`--live-blog-${token}: ${FONTS[values[token]]};`);
  for (const token of ["gap", "radius"].filter(differs)) lines.push(`--live-blog-${token}: ${values[token]}em;`);
  const rules = lines.length ? [`live-blog {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`] : [];
  const papers = SCHEMES.filter((scheme) => differs(`background-${scheme}`));
  rules.push(...papers.map((scheme) => (
    `live-blog[theme="${scheme}"] { --live-blog-background: ${values[`background-${scheme}`]}; }\n`
  )));
  return rules.join("\n");
}
