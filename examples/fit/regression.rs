//! Logistic regression over two outcomes or more, with a penalty on the squares of the weights, by Newton's method.
//!
//! Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 2nd edition, 4.4.

/// What is learnt from: features, and which outcome they had; 0 is the one that the others are measured against.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) features: Vec<f64>,
    pub(crate) outcome: usize,
    pub(crate) weight: f64,
}

/// How likely each outcome but the first is. A list of weights that is longer than the features ends in one that counts
/// always.
pub(crate) fn likelihoods(weights: &[Vec<f64>], features: &[f64]) -> Vec<f64> {
    let score = |weights: &Vec<f64>| {
        let always = weights.get(features.len()).copied().unwrap_or(0.0);
        always + features.iter().zip(weights).map(|(value, weight)| value * weight).sum::<f64>()
    };
    let scores: Vec<f64> = weights.iter().map(score).collect();
    let most = scores.iter().copied().fold(0.0, f64::max);
    let sum = (-most).exp() + scores.iter().map(|score| (score - most).exp()).sum::<f64>();
    scores.iter().map(|score| (score - most).exp() / sum).collect()
}

/// The weights of each outcome but the first; with `always` one more each, for what speaks beforehand, which has no
/// penalty. A feature's penalty does not depend on its unit.
pub(crate) fn fit(rows: &[Row], outcomes: usize, penalty: f64, always: bool) -> Vec<Vec<f64>> {
    let features = rows.first().map_or(0, |row| row.features.len());
    let own = features + usize::from(always);
    let size = own * (outcomes - 1);
    let spread = spread(rows, features, always);
    let mut weights = vec![vec![0.0; own]; outcomes - 1];
    for _ in 0..30 {
        let (mut slope, mut curve) = (vec![0.0; size], vec![vec![0.0; size]; size]);
        for (of, weights) in weights.iter().enumerate() {
            for at in 0..features {
                slope[of * own + at] -= penalty * spread[at] * weights[at];
                curve[of * own + at][of * own + at] += penalty * spread[at];
            }
        }
        for row in rows {
            let likely = likelihoods(&weights, &row.features);
            let values: Vec<f64> = row.features.iter().copied().chain(always.then_some(1.0)).collect();
            // Most features are 0 in most rows.
            let set: Vec<usize> = (0..own).filter(|at| values[*at] != 0.0).collect();
            for one in 0..outcomes - 1 {
                let off = row.weight * (f64::from(u8::from(row.outcome == one + 1)) - likely[one]);
                for at in &set {
                    slope[one * own + at] += off * values[*at];
                }
                for other in 0..outcomes - 1 {
                    let both =
                        if one == other { likely[one] * (1.0 - likely[one]) } else { -likely[one] * likely[other] };
                    let bend = row.weight * if one == other { both.max(1e-6) } else { both };
                    for at in &set {
                        let line = &mut curve[one * own + at];
                        for with in &set {
                            line[other * own + with] += bend * values[*at] * values[*with];
                        }
                    }
                }
            }
        }
        let step = solved(curve, slope);
        weights.iter_mut().flatten().zip(&step).for_each(|(weight, step)| *weight += step.clamp(-2.0, 2.0));
        if step.iter().all(|step| step.abs() < 1e-6) {
            break;
        }
    }
    weights
}

/// The mean square of each feature, or with `about_mean` its variance.
fn spread(rows: &[Row], features: usize, about_mean: bool) -> Vec<f64> {
    let total: f64 = rows.iter().map(|row| row.weight).sum();
    let spread = (0..features).map(|at| {
        let mean = |of: fn(f64) -> f64| rows.iter().map(|row| row.weight * of(row.features[at])).sum::<f64>() / total;
        let middle = if about_mean { mean(|value| value) } else { 0.0 };
        (mean(|value| value * value) - middle * middle).max(1e-4)
    });
    spread.collect()
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
