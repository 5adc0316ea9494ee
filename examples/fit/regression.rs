//! Logistic regression with a penalty on the squares of the weights, by Newton's method.
//!
//! Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 2nd edition, 4.4.

/// What is learnt from.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) features: Vec<f64>,
    pub(crate) right: bool,
    pub(crate) weight: f64,
}

/// How likely something with these features is right; the last weight, if there is one more, counts always.
pub(crate) fn likelihood(weights: &[f64], features: &[f64]) -> f64 {
    let always = if weights.len() > features.len() { weights[features.len()] } else { 0.0 };
    let sum: f64 = features.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    1.0 / (1.0 + (-(sum + always)).exp())
}

/// The weights; with `always` one more, for what speaks beforehand, which has no penalty. A feature's penalty does not
/// depend on its unit.
pub(crate) fn fit(rows: &[Row], penalty: f64, always: bool) -> Vec<f64> {
    let features = rows.first().map_or(0, |row| row.features.len());
    let size = features + usize::from(always);
    let total: f64 = rows.iter().map(|row| row.weight).sum();
    let spread: Vec<f64> = (0..features)
        .map(|at| {
            let mean =
                |of: fn(f64) -> f64| rows.iter().map(|row| row.weight * of(row.features[at])).sum::<f64>() / total;
            let middle = if always { mean(|value| value) } else { 0.0 };
            (mean(|value| value * value) - middle * middle).max(1e-4)
        })
        .collect();
    let mut weights = vec![0.0; size];
    for _ in 0..30 {
        let (mut slope, mut curve) = (vec![0.0; size], vec![vec![0.0; size]; size]);
        for at in 0..features {
            slope[at] -= penalty * spread[at] * weights[at];
            curve[at][at] += penalty * spread[at];
        }
        for row in rows {
            let likely = likelihood(&weights, &row.features);
            let off = row.weight * (f64::from(u8::from(row.right)) - likely);
            let bend = row.weight * (likely * (1.0 - likely)).max(1e-6);
            let value = |at: usize| row.features.get(at).copied().unwrap_or(1.0);
            for one in 0..size {
                slope[one] += off * value(one);
                for (other, sum) in curve[one].iter_mut().enumerate() {
                    *sum += bend * value(one) * value(other);
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
