//! What this widget never draws, as a type without values: the compiler leaves out what would deal with it.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use web_sys::Element;

use super::{BNode, BSubtree, DomSlot, Reconcilable, ReconcileTarget};
use crate::html::{AnyScope, ImplicitClone};
use crate::utils::RcExt;

/// A `T` that there never is.
pub struct Unreached<T>(Infallible, PhantomData<T>);

impl<T> Unreached<T> {
    /// Ends the widget: nobody asks for it.
    pub fn new(_: T) -> Self {
        unreachable!()
    }
}

impl<T> Default for Unreached<T> {
    fn default() -> Self {
        unreachable!()
    }
}

impl<T> Clone for Unreached<T> {
    fn clone(&self) -> Self {
        match self.0 {}
    }
}

impl<T> ImplicitClone for Unreached<T> {}

impl<T> PartialEq for Unreached<T> {
    fn eq(&self, _: &Self) -> bool {
        match self.0 {}
    }
}

impl<T> Eq for Unreached<T> {}

impl<T> fmt::Debug for Unreached<T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

impl<T> Deref for Unreached<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self.0 {}
    }
}

impl<T> DerefMut for Unreached<T> {
    fn deref_mut(&mut self) -> &mut T {
        match self.0 {}
    }
}

impl<T: Clone> RcExt<T> for Unreached<T> {
    fn unwrap_or_clone(this: Self) -> T {
        match this.0 {}
    }
}

impl<T> ReconcileTarget for Unreached<T> {
    fn detach(self, _: &BSubtree, _: &Element, _: bool) {
        match self.0 {}
    }

    fn shift(&self, _: &Element, _: DomSlot) -> DomSlot {
        match self.0 {}
    }
}

impl<T> Reconcilable for Unreached<T> {
    type Bundle = BNode;

    fn attach(self, _: &BSubtree, _: &AnyScope, _: &Element, _: DomSlot) -> (DomSlot, BNode) {
        match self.0 {}
    }

    fn reconcile_node(self, _: &BSubtree, _: &AnyScope, _: &Element, _: DomSlot, _: &mut BNode) -> DomSlot {
        match self.0 {}
    }

    fn reconcile(self, _: &BSubtree, _: &AnyScope, _: &Element, _: DomSlot, _: &mut BNode) -> DomSlot {
        match self.0 {}
    }
}
