// What a page holds while 1,000 entries are shown, after garbage has been collected.

import { open, pause, showAll } from "./open.mjs";

const SHOWN = 1000;

/** Gives `{heap, wasm, nodes}`: bytes, bytes and a number. */
export async function memory(bench, variant) {
  const page = await open(bench, variant, { shown: SHOWN });
  await showAll(page, SHOWN);
  await pause(1000);
  for (let round = 0; round < 3; round += 1) await page.send("HeapProfiler.collectGarbage");
  const { usedSize } = await page.send("Runtime.getHeapUsage");
  const { nodes } = await page.send("Memory.getDOMCounters");
  const wasm = await wasmBytes(page);
  await page.close();
  return { heap: usedSize, wasm, nodes };
}

/** The bytes of every WebAssembly memory of the page, which is asked for by its prototype. */
async function wasmBytes({ send }) {
  const { result } = await send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const sum = await send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) }",
    returnByValue: true,
  });
  return sum.result.value;
}
