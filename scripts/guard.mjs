// guard.mjs GLUE: lets live-blog.js hear what is thrown out of our WebAssembly when the browser has called it, before
// the browser itself does. `onThrown(heard)` is given each error and says whether it ends there. The window's `error`
// event does not do: WebKit keeps from it what comes from another origin, and the page would hear of it first.

import { readFileSync, writeFileSync } from "node:fs";

const [glue] = process.argv.slice(2);
const text = readFileSync(glue, "utf8");

// The two functions that make a closure of Rust's one of JavaScript's: every call from outside but those of
// live-blog.js goes through them.
const calls = /(return f\(.*, state\.b, \.\.\.args\);\n\s*\}) finally \{/g;
const count = text.match(calls)?.length;
if (count !== 2) throw new Error(`${glue} has ${count} kinds of closures, not 2`);
const guarded = text.replace(calls, (_, call) => `${call} catch (error) { if (!thrown(error)) throw error; } finally {`);
writeFileSync(glue, `let thrown;\nexport function onThrown(heard) { thrown = heard; }\n${guarded}`);
