// words.mjs FOLDER: puts the languages of locales/ into a folder as readers get them, with index.json, the list of them; and
// live-blog.words.js, which has English and knows the hash of each other language: none but that of this release is read.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const [folder] = process.argv.slice(2);
const tags = readdirSync("locales").filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));

mkdirSync(`${folder}/locales`, { recursive: true });
const locales = {};
for (const tag of tags.sort()) {
  const text = JSON.stringify(JSON.parse(readFileSync(`locales/${tag}.json`, "utf8")));
  // Bundlers and publishers who give an element its words themselves want English too.
  writeFileSync(`${folder}/locales/${tag}.json`, text);
  if (tag !== "en") locales[tag] = `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
writeFileSync(`${folder}/locales/index.json`, JSON.stringify(tags));
const english = readFileSync(`${folder}/locales/en.json`, "utf8");
writeFileSync(`${folder}/live-blog.words.js`, `export default ${JSON.stringify({ english, locales })};\n`);
