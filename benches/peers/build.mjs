// Bundles and minifies the three peers into dist/, one script each, with the bytes of each part in dist/parts.json.

import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const PEERS = { javascript: "javascript.js", preact: "preact.jsx", react: "react.jsx" };
// The Makefile gives the widget's own floor (scripts/env.sh).
const target = (process.env.LIVEBLOG_BROWSERS ?? "es2022").split(",");

const here = fileURLToPath(new URL(".", import.meta.url));
await mkdir(`${here}dist`, { recursive: true });
const parts = {};
for (const [name, file] of Object.entries(PEERS)) parts[name] = await bundle(name, file);
await writeFile(`${here}dist/parts.json`, `${JSON.stringify(parts, undefined, 2)}\n`);

/** Gives the minified bytes of the peer's own code and of each package in it. */
async function bundle(name, file) {
  const outfile = `dist/${name}.js`;
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: [`src/${file}`],
    outfile,
    target,
    bundle: true,
    minify: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: name,
    loader: { ".css": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    metafile: true,
  });
  const sums = {};
  for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[outfile].inputs)) {
    const part = input.match(/node_modules\/([^/]+)/)?.[1] ?? "own";
    sums[part] = (sums[part] ?? 0) + bytesInOutput;
  }
  return sums;
}
