import { type Features, features } from '#lib/matching/features'
import { type Quality, qualityOf } from './benchmark.ts'

/** A query's candidates, and which of them are right. */
export type Compared = { right: ReadonlySet<string>; of: { id: string; features: Features }[] }
export type Feature = (typeof features)[number]

const rounds = 200
const pull = 0.01
const folds = 5

/** Weights under which the right candidates are the likeliest of theirs (conditional logit, ridge, Adam on standardised features). */
export function learn(queries: readonly Compared[], using: readonly Feature[] = features): Partial<Features> {
  const sets = queries.flatMap(({ right, of }) => {
    const rows = of.map((one) => using.map((feature) => one.features[feature]))
    const goal = of.map(({ id }) => (right.has(id) ? 1 : 0))
    const all = goal.reduce<number>((sum, one) => sum + one, 0)
    return all > 0 ? [{ rows, goal: goal.map((one) => one / all) }] : []
  })
  const scales = using.map((_, k) => deviation(sets.flatMap(({ rows }) => rows.map((row) => row[k] ?? 0))))
  const weights = using.map(() => 0)
  const speed = using.map(() => 0)
  const heat = using.map(() => 0)
  for (let round = 1; round <= rounds; round++) {
    const slope = weights.map((weight) => pull * weight)
    for (const { rows, goal } of sets) {
      const scores = rows.map((row) =>
        row.reduce((sum, value, k) => sum + (value / (scales[k] ?? 1)) * (weights[k] ?? 0), 0),
      )
      const top = Math.max(...scores)
      const chances = scores.map((score) => Math.exp(score - top))
      const all = chances.reduce((sum, one) => sum + one, 0)
      for (const [at, row] of rows.entries()) {
        const off = ((chances[at] ?? 0) / all - (goal[at] ?? 0)) / sets.length
        for (const [k, value] of row.entries()) slope[k] = (slope[k] ?? 0) + (off * value) / (scales[k] ?? 1)
      }
    }
    for (const [k, one] of slope.entries()) {
      speed[k] = 0.9 * (speed[k] ?? 0) + 0.1 * one
      heat[k] = 0.99 * (heat[k] ?? 0) + 0.01 * one * one
      const step = (speed[k] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((heat[k] ?? 0) / (1 - 0.99 ** round)) + 1e-8)
      weights[k] = (weights[k] ?? 0) - 0.1 * step
    }
  }
  return Object.fromEntries(using.map((feature, k) => [feature, (weights[k] ?? 0) / (scales[k] ?? 1)]))
}

function deviation(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
}

export const weigh = (weights: Partial<Features>, of: Features) =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0) * of[feature], 0)

/** The quality on each fifth with what was learnt of the other four, from plain and misspelt queries together. */
export function crossValidated(
  manners: readonly (readonly Compared[])[],
  using: readonly Feature[] = features,
): Quality[] {
  const asked = manners.map((): { right: ReadonlySet<string>; found: string[] }[] => [])
  for (let fold = 0; fold < folds; fold++) {
    const learnt = learn(
      manners.flatMap((queries) => queries.filter((_, at) => at % folds !== fold)),
      using,
    )
    for (const [manner, queries] of manners.entries())
      for (const { right, of } of queries.filter((_, at) => at % folds === fold))
        asked[manner]?.push({ right, found: best(of, learnt) })
  }
  return asked.map(qualityOf)
}

const best = (of: Compared['of'], weights: Partial<Features>) =>
  of
    .map(({ id, features }) => ({ id, weight: weigh(weights, features) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ id }) => id)

/** A and b of 1 / (1 + e^-(a * weight + b)): the chance that a query's best candidate is right, if half have no right one. */
export function calibrated(queries: readonly Compared[], weights: Partial<Features>): { scale: number; bias: number } {
  const tops = queries.flatMap(({ right, of }) => {
    const weighed = of.map(({ id, features }) => ({ right: right.has(id), weight: weigh(weights, features) }))
    const [first] = weighed.toSorted((one, other) => other.weight - one.weight)
    const [wrong] = weighed.filter((one) => !one.right).toSorted((one, other) => other.weight - one.weight)
    return [first, wrong].flatMap((one) =>
      one ? [{ weight: one.weight, goal: one === first && one.right ? 1 : 0 }] : [],
    )
  })
  let [scale, bias] = [0.1, -1]
  for (let round = 0; round < 100; round++) {
    let [aa, ab, bb, a, b] = [1e-9, 0, 1e-9, 0, 0]
    for (const { weight, goal } of tops) {
      const chance = 1 / (1 + Math.exp(-(scale * weight + bias)))
      const heat = chance * (1 - chance)
      aa += heat * weight * weight
      ab += heat * weight
      bb += heat
      a += (chance - goal) * weight
      b += chance - goal
    }
    const whole = aa * bb - ab * ab
    scale -= (bb * a - ab * b) / whole
    bias -= (aa * b - ab * a) / whole
  }
  return { scale, bias }
}
