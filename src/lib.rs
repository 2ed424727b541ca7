//! The live blog that any news page can embed with one script tag.

#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod feed;
pub mod model;
pub mod session;
pub mod ui;

/// Smaller than the standard allocator and as fast; the figures are in ARCHITECTURE.md.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
