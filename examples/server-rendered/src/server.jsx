import { text } from "node:stream/consumers";
import { prerenderToNodeStream } from "react-dom/static";
import { App } from "./App.jsx";

/** The page as HTML, which loads the script of the browser. */
export async function render(script) {
  const { prelude } = await prerenderToNodeStream(<App />, { bootstrapModules: [script] });
  return text(prelude);
}
