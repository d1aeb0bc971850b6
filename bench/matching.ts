import '#scripts/server-only.ts'
import { compare, features } from '#lib/matching/features'
import { askedWords } from '#lib/matching/words'
import { manners, type Quality, qualityOf, readClaims, readQueries } from './claim-matching/benchmark.ts'
import { type Compared, calibrated, crossValidated, learn } from './claim-matching/learning.ts'
import { publishAll, slugOf } from './claim-matching/record.ts'
import { withScratchDatabase } from './database.ts'

/**
 * How well posts find the claim that answers them, on a folder of claims.tsv and {train,dev}.{queries.tsv,qrels}: the claims
 * are published in a database of their own, and asked for as a page asks. `--ablation`: without each feature, and with each
 * alone, cross-validated on train. `--learn`: the weights of lib/matching/rank.ts, from train.
 * npm run bench -- matching folder [--ablation] [--learn]
 */
export async function run(folder?: string, ...flags: string[]) {
  if (!folder) throw new Error('Usage: npm run bench -- matching folder [--ablation] [--learn]')
  await withScratchDatabase(async ({ sql }) => {
    await publishAll(sql, readClaims(folder))
    await (flags.length > 0 ? learnFrom(folder, flags) : measure(folder))
  })
}

async function measure(folder: string) {
  const { matchPublished } = await import('#lib/publishing/match-queries')
  for (const set of ['train', 'dev'])
    for (const [manner, change] of Object.entries(manners)) {
      const times: number[] = []
      const asked: Parameters<typeof qualityOf>[0][number][] = []
      for (const [at, { text, right }] of readQueries(folder, set).entries()) {
        const begun = performance.now()
        const found = (await matchPublished(change(text, at), 20)).map(({ slug }) => slug)
        times.push(performance.now() - begun)
        asked.push({ right: new Set([...right].map(slugOf)), found })
      }
      times.sort((one, other) => one - other)
      const [p50 = 0, p95 = 0] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)])
      print(`${set}, ${manner}`, qualityOf(asked), `p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`)
    }
}

/** What the index of the database finds for a text, and how it compares. */
async function compareAll(folder: string, change: (text: string, at: number) => string): Promise<Compared[]> {
  const { listCandidates, readRarity } = await import('#lib/publishing/match-queries')
  const compared: Compared[] = []
  for (const [at, { text, right }] of readQueries(folder, 'train').entries()) {
    const post = change(text, at)
    const those = await listCandidates(askedWords(post))
    const comparison = compare(post, those)
    const told = comparison.featuresBy(await readRarity(comparison.words))
    const of = those.flatMap(({ live }, k) => (told[k] ? [{ id: live.slug, features: told[k] }] : []))
    compared.push({ right: new Set([...right].map(slugOf)), of })
  }
  return compared
}

async function learnFrom(folder: string, flags: string[]) {
  const both: Compared[][] = []
  for (const manner of ['plain', 'misspelt']) both.push(await compareAll(folder, manners[manner] ?? String))
  for (const asked of both) {
    const held = asked.filter(({ right, of }) => of.some(({ id }) => right.has(id)))
    console.log(`right claim among the candidates: ${(held.length / asked.length).toFixed(3)}`)
  }
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
