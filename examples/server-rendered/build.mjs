// Builds the script of the browser and that of the server, and writes the page that the server renders. A server of yours
// would call `render` for each request.
import { writeFile } from "node:fs/promises";
import { build } from "vite";

const mode = process.env.NODE_ENV ?? "production";
const common = { mode, root: import.meta.dirname, configFile: false, logLevel: "warn", publicDir: "../public" };
await build({
  ...common,
  build: { rollupOptions: { input: "src/client.jsx", output: { entryFileNames: "client.js" } } },
});
await build({ ...common, publicDir: false, build: { ssr: "src/server.jsx", outDir: "dist/server", emptyOutDir: true } });
const { render } = await import("./dist/server/server.js");
await writeFile(`${import.meta.dirname}/dist/index.html`, await render("client.js"));
