// The types that a page in TypeScript, JSX of each framework and Vue's templates see: what is right is accepted, and what is
// wrong is refused (`@ts-expect-error`).

import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));

const check = (program, project) =>
  execFileSync(`${HERE}../node_modules/.bin/${program}`, ["--project", HERE + project], { stdio: ["ignore", "inherit", "inherit"] });

test("types for pages, React 19, Preact, Solid and Svelte", () => check("tsc", "types/tsconfig.json"));
test("types for React 18", () => check("tsc", "react-18/tsconfig.json"));
test("types for Vue's templates", () => check("vue-tsc", "types/tsconfig.vue.json"));
