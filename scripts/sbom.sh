#!/usr/bin/env bash
# What the release is made of, as two CycloneDX bills in target/sbom: the crates of Cargo.lock that are compiled into the
# WebAssembly or work while it is compiled (Rust's own library is not among them), and the tools of package-lock.json,
# of which nothing is shipped. The first is the same for the same commit, whatever folder it is in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh
folder=target/sbom

command -v cargo-cyclonedx >/dev/null || { echo 'sbom: cargo install cargo-cyclonedx --locked' >&2; exit 1; }
mkdir -p "$folder"
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
# It writes one beside each manifest of the workspace; the command line tool is not downloaded by readers.
trap 'rm -f {.,core,native}/*.cdx.json' EXIT
cargo cyclonedx -q --format json --spec-version 1.5 --describe binaries --target wasm32-unknown-unknown
sed "s|path+file://$PWD|path+file:///liveblog|g" liveblog_cdylib-rlib.cdx.json >"$folder/live-blog.cdx.json"
npm sbom --package-lock-only --sbom-format cyclonedx >"$folder/build-tools.cdx.json"

for bill in "$folder"/*.cdx.json; do
    node -e 'const { components } = JSON.parse(fs.readFileSync(process.argv[1]));
        if (!components.length) throw new Error("no components");
        console.log(`${process.argv[1]}: ${components.length} components`);' "$bill"
done
