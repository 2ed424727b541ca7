//! A set with a hash of a few instructions (FNV-1a).

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// A set.
pub type Set<T> = HashSet<T, BuildHasherDefault<Fnv>>;

/// The hash so far.
#[derive(Default)]
pub struct Fnv(u32);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }

    fn finish(&self) -> u64 {
        self.0.into()
    }
}
