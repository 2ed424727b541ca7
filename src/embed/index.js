/** What Rust imports of the widget's JavaScript: one module, because the server of wasm-bindgen's test runner loses
 *  requests where a page asks for five or more at once. */
export { keep } from "./anchor.js";
export { blend } from "./backdrop.js";
export { owned } from "./helpers.js";
export { mender } from "./mender.js";
export { show } from "./pictures.js";
export { reach } from "./toast.js";
export { endWith } from "./stay.js";
