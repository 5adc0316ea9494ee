//! Logistic regression over pairs, with a penalty on the squares of the weights, by Newton's method.
//!
//! Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 2nd edition, 4.4.

/// By how much the features of what is right differ from those of something that is not.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) difference: Vec<f64>,
    pub(crate) weight: f64,
}

/// The weights by which what is right most likely scores more. A feature's penalty does not depend on its unit.
pub(crate) fn fit(pairs: &[Pair], penalty: f64) -> Vec<f64> {
    let size = pairs.first().map_or(0, |pair| pair.difference.len());
    let spread = spread(pairs, size);
    let mut weights = vec![0.0; size];
    for _ in 0..30 {
        let mut slope: Vec<f64> =
            spread.iter().zip(&weights).map(|(spread, weight)| -penalty * spread * weight).collect();
        let mut curve = vec![vec![0.0; size]; size];
        (0..size).for_each(|at| curve[at][at] = penalty * spread[at]);
        for Pair { difference, weight } in pairs {
            let score: f64 = difference.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
            let likely = 1.0 / (1.0 + (-score).exp());
            let bend = weight * (likely * (1.0 - likely)).max(1e-6);
            // Most features are the same in both.
            let set: Vec<usize> = (0..size).filter(|at| difference[*at] != 0.0).collect();
            for at in &set {
                slope[*at] += weight * (1.0 - likely) * difference[*at];
                for with in &set {
                    curve[*at][*with] += bend * difference[*at] * difference[*with];
                }
            }
        }
        let step = solved(curve, slope);
        weights.iter_mut().zip(&step).for_each(|(weight, step)| *weight += step.clamp(-2.0, 2.0));
        if step.iter().all(|step| step.abs() < 1e-6) {
            break;
        }
    }
    weights
}

/// The mean square of each feature's difference.
fn spread(pairs: &[Pair], size: usize) -> Vec<f64> {
    let total: f64 = pairs.iter().map(|pair| pair.weight).sum();
    let square = |at: usize| pairs.iter().map(|pair| pair.weight * pair.difference[at].powi(2)).sum::<f64>();
    (0..size).map(|at| (square(at) / total).max(1e-4)).collect()
}

/// Solves linear equations by elimination with pivots.
fn solved(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for at in 0..size {
        let pivot = (at..size).max_by(|one, other| matrix[*one][at].abs().total_cmp(&matrix[*other][at].abs()));
        let pivot = pivot.unwrap_or(at);
        matrix.swap(at, pivot);
        right.swap(at, pivot);
        for row in 0..size {
            if row == at || matrix[at][at].abs() < 1e-12 {
                continue;
            }
            let factor = matrix[row][at] / matrix[at][at];
            let pivot = matrix[at].clone();
            for (value, taken) in matrix[row].iter_mut().zip(&pivot).skip(at) {
                *value -= factor * taken;
            }
            right[row] -= factor * right[at];
        }
    }
    (0..size).map(|at| if matrix[at][at].abs() < 1e-12 { 0.0 } else { right[at] / matrix[at][at] }).collect()
}
