//! Values by keys, several to a key, in two pieces of memory.

/// Pairs in order, each once.
#[derive(Debug)]
pub(super) struct Grouped<K, V> {
    keys: Box<[K]>,
    /// The value of each key.
    values: Box<[V]>,
}

impl<K: Ord, V: Ord> Grouped<K, V> {
    pub(super) fn new(mut pairs: Vec<(K, V)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let (keys, values): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
        Self { keys: keys.into_boxed_slice(), values: values.into_boxed_slice() }
    }

    /// The values of a key, in order.
    pub(super) fn of(&self, wanted: &K) -> &[V] {
        let start = self.keys.partition_point(|key| key < wanted);
        let length = self.keys[start..].iter().take_while(|key| *key == wanted).count();
        &self.values[start..start + length]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_own() {
        let grouped = Grouped::new(vec![(2, 'b'), (1, 'z'), (2, 'a'), (2, 'b'), (4, 'c')]);
        let expected: [(i32, &[char]); 5] = [(0, &[]), (1, &['z']), (2, &['a', 'b']), (3, &[]), (4, &['c'])];
        for (key, values) in expected {
            assert_eq!(grouped.of(&key), values, "{key}");
        }
    }
}
