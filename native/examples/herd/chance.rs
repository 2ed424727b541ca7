//! Chance that is the same in every run.

/// `SplitMix64` ([Steele, Lea and Flood, 2014](https://doi.org/10.1145/2660193.2660195)).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A whole number below `bound`; 0 if that is 0.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let random = (mixed ^ (mixed >> 31)) >> 32;
        // Two numbers below 2^32 make one below 2^64, of which the upper half is below the bound.
        u32::try_from((random * u64::from(bound)) >> 32).unwrap_or_default()
    }
}
