// Fetches the published bundles that make bench measures into dist/, one folder each, by the hashes of packages.json.
// They are not dependencies: one of them depends on a repository, which a lock file could not pin by a hash.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const packages = JSON.parse(readFileSync(join(here, "packages.json"), "utf8"));
for (const [folder, wanted] of Object.entries(packages)) {
  const place = join(here, "dist", folder, wanted.version);
  if (!existsSync(place)) fetch(wanted, place);
}

function fetch({ name, version, integrity, files }, place) {
  const scratch = mkdtempSync(join(tmpdir(), "liveblog-published-"));
  const run = (program, ...words) => execFileSync(program, words, { cwd: scratch, encoding: "utf8" });
  const [packed] = Object.values(JSON.parse(run("npm", "pack", `${name}@${version}`, "--json")));
  if (packed.integrity !== integrity) throw new Error(`${name} ${version} has the hash ${packed.integrity}`);
  run("tar", "-xzf", packed.filename);
  mkdirSync(place, { recursive: true });
  for (const file of files) cpSync(join(scratch, "package", file), join(place, file));
  rmSync(scratch, { recursive: true });
}
