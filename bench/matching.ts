import '#scripts/server-only.ts'
import { features, featuresOf } from '#lib/matching/features'
import { rank } from '#lib/matching/rank'
import { manners, type Quality, qualityOf, readClaims, readQueries } from './claim-matching/benchmark.ts'
import { type Compared, calibrated, crossValidated, learn } from './claim-matching/learning.ts'
import { memoryIndex } from './claim-matching/memory-index.ts'

/**
 * How well posts find the claim that answers them, on a folder of claims.tsv and {train,dev}.{queries.tsv,qrels}. `--ablation`:
 * without each feature, and with each alone, cross-validated on train. `--learn`: the weights of lib/matching/rank.ts, from train.
 * npm run bench -- matching folder [--ablation] [--learn]
 */
export async function run(folder?: string, ...flags: string[]) {
  if (!folder) throw new Error('Usage: npm run bench -- matching folder [--ablation] [--learn]')
  const { candidates, rarity } = memoryIndex(readClaims(folder))
  if (flags.length === 0) {
    for (const set of ['train', 'dev'])
      for (const [manner, change] of Object.entries(manners)) {
        const times: number[] = []
        const asked = readQueries(folder, set).map(({ text, right }, at) => {
          const post = change(text, at)
          const those = candidates(post)
          const begun = performance.now()
          const found = rank(post, those, rarity).map(({ candidate }) => candidate.id)
          times.push(performance.now() - begun)
          return { right, found }
        })
        times.sort((one, other) => one - other)
        const p95 = times[Math.floor(times.length * 0.95)] ?? 0
        print(`${set}, ${manner}`, qualityOf(asked), `ranking ${p95.toFixed(1)} ms (p95)`)
      }
    return
  }
  const compare = (change: (text: string, at: number) => string) =>
    readQueries(folder, 'train').map(({ text, right }, at): Compared => {
      const post = change(text, at)
      const those = candidates(post)
      const compared = featuresOf(post, those, rarity)
      return { right, of: those.flatMap(({ id }, k) => (compared[k] ? [{ id, features: compared[k] }] : [])) }
    })
  const both = ['plain', 'misspelt'].map((manner) => compare(manners[manner] ?? String))
  const told = (name: string, using = [...features]) => {
    const [plain, misspelt] = crossValidated(both, using)
    if (plain && misspelt) print(name, plain, `misspelt ${misspelt.map.toFixed(3)}`)
  }
  told('cross-validated')
  if (flags.includes('--ablation')) {
    for (const feature of features)
      told(
        `without ${feature}`,
        features.filter((each) => each !== feature),
      )
    for (const feature of features) told(`${feature} alone`, [feature])
  }
  if (flags.includes('--learn')) {
    const weights = learn(both.flat())
    const { scale, bias } = calibrated(both.flat(), weights)
    console.log('bias', bias.toFixed(2))
    for (const feature of features) console.log(feature, ((weights[feature] ?? 0) * scale).toFixed(2))
  }
}

function print(name: string, { map, mrr, first }: Quality, more: string) {
  const [a, b, c] = [map, mrr, first].map((each) => each.toFixed(3))
  console.log(`${name.padEnd(24)} MAP@5 ${a}  MRR ${b}  P@1 ${c}  ${more}`)
}
