//! [Locks](https://w3c.github.io/web-locks/) that all tabs of an origin share; `web-sys` has them only among what is
//! unstable.

use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Navigator};

use crate::embed::stay;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Navigator)]
    type Browser;

    #[wasm_bindgen(method, getter, structural)]
    fn locks(this: &Browser) -> Option<Locks>;

    pub(super) type Locks;

    #[wasm_bindgen(catch, method, structural)]
    fn request(
        this: &Locks,
        name: &str,
        options: &Object,
        work: &JsValue,
    ) -> Result<Promise, JsValue>;
}

impl Locks {
    /// Those of this browser, if it has any.
    pub(super) fn all() -> Option<Self> {
        let navigator = web_sys::window()?.navigator();
        navigator.unchecked_into::<Browser>().locks()
    }

    /// Calls `lead` when nobody else holds a lock, which is held until what `lead` returns is settled. What this returns is
    /// settled then, or refused because of the signal.
    pub(super) fn wait_for(
        &self,
        name: &str,
        signal: &AbortSignal,
        lead: &Closure<dyn FnMut() -> JsValue>,
    ) -> Result<Promise, JsValue> {
        let options: Object = stay::options(&[("signal", signal.into())]);
        self.request(name, &options, lead.as_ref())
    }
}
