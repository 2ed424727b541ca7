# What one does with this project. The work is cargo's and Trunk's; scripts/setup.sh sees to it that they are there.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

# In CI a Cargo.lock that is behind its Cargo.toml is an error, not something to mend in passing.
LOCKED := $(if $(CI),--locked)
# Every step is a shell of its own: this gives it the tools.
ENV := . scripts/env.sh;
# The release has its standard library rebuilt for size and without panic messages, which takes unstable options of the
# pinned compiler. A plain `trunk build --release` is the same build with the library as it came (docs/decisions/0001).
SMALL := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none \
	-Zlocation-detail=none -Zinline-mir=no"
# Each step says when it began, in seconds from the start.
BEGIN := $(shell date +%s)
headline = @printf '\n== %s (%d s)\n' "$(1)" $$(($$(date +%s) - $(BEGIN)))

##@ See it

serve: setup-page ## replay the demo's coverage on http://127.0.0.1:8080/ (PORT, FEED_PORT, SPEED, FROM)
	$(call headline,Demo: compiling the page and the feed server - a minute or two the first time)
	@$(ENV) PORT='$(PORT)' FEED_PORT='$(FEED_PORT)' SPEED='$(SPEED)' FROM='$(FROM)' scripts/serve.sh

build: setup-page ## the release in dist/: what a publisher embeds, and the demo page
	$(call headline,Release: dist/)
	@$(ENV) $(SMALL) trunk build --release --quiet
	@ls dist; cat dist/integrity.json

package: build ## the release as a package for npm, in target/package and target/package.tgz
	$(call headline,Package)
	@scripts/package.sh

##@ Check it

check: lint-host test-native ## before every commit: formatting, clippy for the host, the tests without a browser
	$(call headline,All is well)

test: setup lint test-native test-bench test-browser build size test-examples test-e2e ## everything that CI checks, in the engines that are there
	$(call headline,All is well)

test-nightly: export LIVEBLOG_ALL = 1
test-nightly: test ## the same, with every test in every engine

lint: lint-host lint-page ## formatting, clippy for the host and for the browser, the types of the JavaScript

lint-host: setup-rust
	$(call headline,Formatting)
	@$(ENV) cargo fmt --all --check
	$(call headline,Clippy: the host)
	@$(ENV) cargo clippy $(LOCKED) --workspace --all-targets -- -D warnings
	@$(ENV) cargo clippy $(LOCKED) --workspace --test e2e -- -D warnings

lint-page: setup-page
	$(call headline,Clippy: the browser)
	@$(ENV) cargo clippy $(LOCKED) -p liveblog --target wasm32-unknown-unknown --lib --test browser -- -D warnings
	$(call headline,Types of the JavaScript)
	@scripts/check-types.sh

test-native: setup-rust ## the tests that need no browser: most of them
	$(call headline,Tests on the host)
	@$(ENV) cargo test $(LOCKED) --workspace

test-browser: setup ## components in a browser (tests/browser.rs); LIVEBLOG_ENGINE names one engine
	$(call headline,Tests in a browser)
	@scripts/each-engine.sh scripts/test-browser.sh

test-e2e: setup build ## the built page in a browser, against faulty servers (tests/e2e.rs); the same
	$(call headline,Tests from end to end)
	@scripts/each-engine.sh scripts/test-e2e.sh

test-xss: export LIVEBLOG_ALL = 1
test-xss: setup build ## hostile entries in every engine that is there; LIVEBLOG_XSS_CORPUS=list.json brings others
	$(call headline,Attacks)
	@scripts/each-engine.sh scripts/test-e2e.sh xss:: --nocapture --test-threads=1

test-examples: setup package ## the package in examples/, bundlers, frameworks and their types, in Chromium
	$(call headline,Tests of the package)
	@scripts/test-examples.sh

test-bench: setup-page ## the arithmetic of `make bench` and `make load`; nothing is timed
	$(call headline,Arithmetic of the benchmark)
	@$(ENV) node --test benches/harness/*.test.mjs benches/load/load.test.mjs

size: build ## what a reader downloads, against the budget
	$(call headline,Size)
	@node scripts/size.mjs

bench: setup-bench build ## the release beside six peers, timed in Chromium (RUNS=9): benches/README.md
	$(call headline,Benchmark: half an hour on an idle machine)
	@scripts/bench.sh --runs '$(or $(RUNS),9)'

bench-gate: setup-bench build ## whether an act costs much more than results/latest.json says; under a minute
	$(call headline,Gate of the benchmark)
	@scripts/bench.sh --gate

profile: setup-bench ## where an act of the widget's spends its time, as a flame chart (ACT=toggle, SHOWN=1000)
	$(call headline,Profile)
	@$(ENV) $(SMALL) scripts/profile.sh --act '$(or $(ACT),toggle)' --shown '$(or $(SHOWN),1000)'

load: setup-load ## how much one core of an origin and of a hub carries (LEVELS=plain:10000,tls:2000): docs/scale.md
	$(call headline,Load: four minutes on a machine with two cores)
	@scripts/load.sh $(if $(LEVELS),--levels '$(LEVELS)')

audit: ## licences, sources and known faults of the dependencies (needs cargo-deny and the network)
	$(call headline,Dependencies)
	@$(ENV) command -v cargo-deny >/dev/null || { echo 'audit: cargo install cargo-deny --locked'; exit 1; }
	@$(ENV) cargo deny check

sbom: setup-page ## what the release is made of, as CycloneDX in target/sbom (needs cargo-cyclonedx)
	$(call headline,Bill of materials)
	@scripts/sbom.sh

##@ Housekeeping

fmt: setup-rust ## format the Rust code
	@$(ENV) cargo fmt --all

setup: ## install what is missing (every other target does it by itself)
	@scripts/setup.sh

engines: ## install Firefox and WebKitGTK with their drivers, for the tests
	@scripts/setup.sh engines

setup-page setup-rust setup-bench setup-load: setup-%:
	@scripts/setup.sh $*

clean: ## remove what was built; the installed tools stay
	@$(ENV) rm -rf dist; cargo clean

help: ## this list
	@awk 'BEGIN { FS = ":.*## " } /^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@printf '\nSettings: LIVEBLOG_TOOLS (folder of the installed tools), LIVEBLOG_ENGINE (chromium, firefox or webkit),\n  LIVEBLOG_ALL=1 (every test in every engine), CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, WEBKITDRIVER, NGINX, NCHAN and BROTLI (its modules).\n'

.PHONY: serve build package check test test-nightly lint lint-host lint-page test-native test-browser test-examples test-e2e test-xss test-bench size bench bench-gate load audit sbom profile fmt setup engines setup-page setup-rust setup-bench setup-load clean help
