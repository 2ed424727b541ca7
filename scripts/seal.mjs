// seal.mjs FOLDER: makes the release one script and one WebAssembly that can be told from any other.
//
// define.js is the same without a side effect: what imports it calls its `define`.
//
// The glue becomes part of live-blog.js, and live-blog.js knows the hash of its WebAssembly. So the `integrity` of one
// script tag answers for everything that runs: an `import()` could not carry one. integrity.json has both hashes.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const [folder] = process.argv.slice(2);
const [SCRIPT, DEFINE, WASM] = ["live-blog.js", "define.js", "liveblog_bg.wasm"];
const [GLUE, SHEET, WORDS] = ["liveblog.js", "live-blog.css.js", "live-blog.words.js"];
// Browsers show this beside their complaint about an `import` or `export` in a script that is no module.
const BANNER = '// <live-blog>: load this by <script type="module" src="…/live-blog.js"></script>\n';
const MINIFY = ["--bundle", "--minify", "--format=esm", `--target=${process.env.LIVEBLOG_BROWSERS}`, "--log-level=warning",
  "--log-override:duplicate-object-key=silent"];

const read = (name) => readFileSync(`${folder}/${name}`);
const bundle = (input) => execFileSync("esbuild", MINIFY, { input, cwd: folder, encoding: "utf8" });
const hash = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

const once = (text, from, to) => {
  if (text.split(from).length !== 2) throw new Error(`${SCRIPT} should have once: ${from}`);
  return text.replace(from, () => to);
};

/** The glue with objects in the place of the namespaces of our modules: esbuild makes those from whatever can be listed,
 *  which is more on a page that changed `Object.prototype`. */
const glue = () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(read(WASM)));
  const of = (file) => new Set(imports.filter(({ module }) => module === file).map(({ name }) => name));
  return read(GLUE).toString().replace(/^import \* as (\w+) from "(.*)"$/gm, (_, module, file) => {
    const names = [...of(file)];
    const renamed = names.map((name) => `${name} as ${module}_${name}`);
    const members = names.map((name) => `${name}: ${module}_${name}`);
    return `import { ${renamed.join(", ")} } from "${file}";\nconst ${module} = { ${members.join(", ")} };`;
  });
};

/** The glue as a function that does what importing it would do. As a module in the bundle it would be a namespace made
 *  by esbuild, which a page that changed `Object.prototype` breaks. */
const enclosed = () => {
  const module = bundle(`export { Widget, onThrown, default } from "./${GLUE}"`);
  const [, body, names] = /^(.*)export\{([^{}]*)\};\n$/s.exec(module);
  return `const glue = () => {\n${body}\nreturn { ${names.replaceAll(/([\w$]+) as ([\w$]+)/g, "$2: $1")} };\n};`;
};

writeFileSync(`${folder}/${GLUE}`, glue());
let script = read(SCRIPT).toString();
script = once(script, 'const HASH = "";', `const HASH = "${hash(read(WASM))}";`);
script = once(script, `await import("./${GLUE}")`, "glue()");
script = once(script, `(await import("./${SHEET}")).default`, "styles");
script = once(script, `(await import("./${WORDS}")).default`, "languages");
script = `import styles from "./${SHEET}";\nimport languages from "./${WORDS}";\n${enclosed()}\n${script}`;
writeFileSync(`${folder}/${DEFINE}`, bundle(once(script, "\ndefine();\n", "\n")));
writeFileSync(`${folder}/${SCRIPT}`, BANNER + bundle(script));
for (const name of [GLUE, SHEET, WORDS, "snippets", "src"]) rmSync(`${folder}/${name}`, { recursive: true, force: true });

const hashes = Object.fromEntries([SCRIPT, DEFINE, WASM].map((name) => [name, hash(read(name))]));
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
