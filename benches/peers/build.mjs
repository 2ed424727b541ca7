// Bundles and minifies the peers into dist/, one script each, with the size of each part in dist/parts.json.

import { babel } from "@rollup/plugin-babel";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import svelte from "rollup-plugin-svelte";

const here = fileURLToPath(new URL(".", import.meta.url));
const solid = babel({ cwd: here, presets: ["solid"], babelHelpers: "bundled", extensions: [".jsx"] });
const PEERS = {
  javascript: { file: "javascript.js" },
  preact: { file: "preact.jsx" },
  react: { file: "react.jsx" },
  svelte: { file: "svelte.js", plugins: [svelte({ emitCss: false })] },
  solid: { file: "solid.jsx", plugins: [solid] },
  lit: { file: "lit.js" },
};
// The Makefile gives the widget's own floor (scripts/env.sh).
const target = (process.env.LIVEBLOG_BROWSERS ?? "es2022").split(",");

await mkdir(`${here}dist`, { recursive: true });
const parts = {};
for (const [name, peer] of Object.entries(PEERS)) parts[name] = await bundle(name, peer);
await writeFile(`${here}dist/parts.json`, `${JSON.stringify(parts, undefined, 2)}\n`);

/** Gives the bytes, before they are minified, of the peer's own code and of each package in it. */
async function bundle(name, { file, plugins = [] }) {
  const bundler = await rolldown({
    cwd: here,
    input: `src/${file}`,
    plugins,
    platform: "browser",
    // Svelte's and Lit's own checks are for development.
    resolve: { conditionNames: ["svelte", "browser", "production", "module", "import", "default"] },
    moduleTypes: { ".css": "text" },
    transform: {
      target,
      jsx: { runtime: "automatic", importSource: name },
      define: { "process.env.NODE_ENV": '"production"' },
    },
  });
  const { output } = await bundler.write({ file: `dist/${name}.js`, format: "esm", minify: true, comments: false });
  await bundler.close();
  return sizesOf(output[0].modules);
}

function sizesOf(modules) {
  const sums = {};
  for (const [path, { renderedLength }] of Object.entries(modules)) {
    const part = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? "own";
    if (renderedLength) sums[part] = (sums[part] ?? 0) + renderedLength;
  }
  return sums;
}
