//! The values of features in a few parts each, so that trees may be grown by counting.

use crate::boosting::Row;

/// Into how many parts the values of a feature are divided at most.
const MOST: usize = 64;

/// Rows by the parts that their values are in.
pub(crate) struct Binned {
    /// Of each feature, what parts its values, in order.
    borders: Vec<Vec<f32>>,
    /// Of each feature, the part that the value of each row is in: how many borders are below it.
    bins: Vec<Vec<u8>>,
}

impl Binned {
    pub(crate) fn of(rows: &[Row]) -> Self {
        let features = rows.first().map_or(0, |row| row.features.len());
        let values = |at: usize| rows.iter().map(move |row| row.features[at]);
        let borders: Vec<Vec<f32>> = (0..features).map(|at| borders(values(at).collect())).collect();
        let bin = |borders: &[f32], value: f32| borders.partition_point(|border| *border < value) as u8;
        let bins =
            borders.iter().enumerate().map(|(at, borders)| values(at).map(|value| bin(borders, value)).collect());
        Self { bins: bins.collect(), borders }
    }

    pub(crate) fn features(&self) -> usize {
        self.borders.len()
    }

    /// How many parts a feature has.
    pub(crate) fn parts(&self, feature: usize) -> usize {
        self.borders[feature].len() + 1
    }

    pub(crate) fn border(&self, feature: usize, bin: usize) -> f32 {
        self.borders[feature][bin]
    }

    /// The parts that the values of a feature are in, by rows.
    pub(crate) fn of_feature(&self, feature: usize) -> &[u8] {
        &self.bins[feature]
    }
}

/// Borders between values that are about equally many. Most features are 0 in most rows, which is a part by itself.
fn borders(mut values: Vec<f32>) -> Vec<f32> {
    let zero = values.contains(&0.0);
    values.retain(|value| *value != 0.0);
    values.sort_by(f32::total_cmp);
    let mut distinct = values.clone();
    distinct.dedup();
    if distinct.len() >= MOST {
        distinct = (0..MOST - 1).map(|part| values[part * values.len() / (MOST - 1)]).collect();
        distinct.dedup();
    }
    if zero {
        distinct.insert(distinct.partition_point(|value| *value < 0.0), 0.0);
    }
    distinct.windows(2).map(|pair| f32::midpoint(pair[0], pair[1])).collect()
}
