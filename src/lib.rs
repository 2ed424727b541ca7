//! The live blog that any news page can embed with one script tag: [`ui`] draws what `liveblog-core` decides, and
//! `embed` is its browser.

#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod ui;

/// Smaller than the standard allocator and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
