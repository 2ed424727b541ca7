/**
 * The WebAssembly of all elements of a page, and why it could not be had.
 */
import { crashed } from "./mount.js";
import { plain } from "./request.js";
import { anotherTask } from "./tasks.js";

/** Milliseconds for which a first screen is waited for: it may be none, or its feed late. */
const FIRST_SCREEN_WITHIN = 300;

/** @typedef {typeof import("../../liveblog.js")} Bindings */

/** The WebAssembly, not loaded yet.
 *  @param {() => string} find where it is
 *  @param {() => Promise<Bindings>} bind what wasm-bindgen made around it
 *  @param {string} hash any other is not loaded */
export function engineOf(find, bind, hash) {
  /** @type {Promise<Bindings["Widget"]> | undefined} */
  let loaded;

  /** Where it is, and the languages beside it. */
  const address = () => {
    try {
      return find();
    } catch {
      throw new Error("the script does not know its own address: it has to be an ES module, loaded from a file");
    }
  };

  /** @param {Promise<unknown>} screen */
  const attempt = async (screen) => {
    // As a hint in the page asks for it: else it would be fetched twice. Another origin gets no cookies.
    const options = plain({ credentials: "same-origin", integrity: hash });
    const url = address();
    const wasm = fetch(url, options).catch(({ message }) => {
      // Of a status and of a hash that differs browsers tell us nothing.
      const vite = url.includes("/.vite/") ? ", or exclude the package in Vite's optimizeDeps" : "";
      throw new Error(`${message} (it is not served, or not of this release: copy liveblog_bg.wasm to ${url}${vite})`);
    });
    wasm.catch(() => {});
    // Compiling takes all processors of a small device, and the first screen needs one of them.
    await Promise.race([screen, new Promise((over) => setTimeout(over, FIRST_SCREEN_WITHIN))]);
    const bindings = await bind();
    await bindings.default({ module_or_path: wasm });
    await anotherTask();
    bindings.onThrown(crashed);
    return bindings.Widget;
  };

  /** Loads it: once, however many elements there are; again where it failed.
   *  @param {Promise<unknown>} screen what is to be there first, if it comes soon */
  const load = (screen) => {
    loaded ??= attempt(screen).catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };

  return { address, load };
}

/** What to say of an error, and whether the next attempt would end in the same.
 *  @param {unknown} error */
export function explain(error) {
  const { name, message } = /** @type {Error} */ (error);
  const missing = name === "CompileError" ? " (script-src must allow 'wasm-unsafe-eval')" : "";
  return {
    words: `the WebAssembly could not be loaded${missing}: ${message}`,
    isFinal: /^(Compile|Link|Runtime)Error$/.test(name),
  };
}
