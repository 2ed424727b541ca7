// Options are written with `__proto__: null`, so that a page that changed `Object.prototype` has no say in them.

interface EventInit { __proto__?: null }
interface EventListenerOptions { __proto__?: null }
interface EventSourceInit { __proto__?: null }
interface FocusOptions { __proto__?: null }
interface IntersectionObserverInit { __proto__?: null }
interface MutationObserverInit { __proto__?: null }
interface PropertyDescriptor { __proto__?: null }
interface ReadableStreamGetReaderOptions { __proto__?: null }
interface ScrollOptions { __proto__?: null }
interface ShadowRootInit { __proto__?: null }
