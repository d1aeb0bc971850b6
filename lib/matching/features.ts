import { type Alike, likenessIn } from './alike.ts'
import type { Candidate, Rarity } from './rank.ts'
import { postText, wordsOf } from './words.ts'

/**
 * How a post and a claim are compared, in the order of the weights. `words`, `sentence` and `finding`: the words they share, in
 * all that the claim says, its sentence, and its finding. `order`: in the post's order, next to one another. `letters`: by three
 * letters in a row. `index`: what the index of the database gave, beside the best it gave.
 */
export const features = ['words', 'sentence', 'finding', 'order', 'letters', 'index'] as const

export type Features = Record<(typeof features)[number], number>

/** BM25: how much a word's second mention adds, and how much less a word of a long text weighs. */
const saturation = 2
const lengthMatters = 0.75
/** Above 1: what many claims say weighs less than its rarity alone would have it. */
const steepness = 1.3
/** Words as alike as this are forms of one word, and as rare as all of them together. */
const sameWord = 0.35
/** The post's words are next to each other within so many steps. */
const steps = 3

type Meant = { alike: Alike[]; forms: string[] }
type Asked = { worth: number; alike: Alike[] }
/** A text's words, as places in the vocabulary of all candidates. */
type Words = { order: number[]; counts: Map<number, number> }

/** A post read beside the claims that it may say. */
export type Comparison<C extends Candidate = Candidate> = {
  candidates: readonly C[]
  /** Those whose rarity decides: the post's, and what among the claims' is spelt alike. */
  words: Set<string>
  featuresBy(rarity: Rarity): Features[]
}

export function compare<C extends Candidate>(post: string, candidates: readonly C[]): Comparison<C> {
  const vocabulary = new Map<string, number>()
  const read = (text: string) => wordsOf(postText(text)).map((word) => placeIn(vocabulary, word))
  const texts = candidates.map(({ sentence, finding, names, others }) => {
    const said = read(sentence)
    // Where nothing was found yet, the sentence says all there is.
    const found = finding === null ? said : read(finding)
    const more = read([...names, ...others].join('\n'))
    return { said, found, all: [...said, ...(finding === null ? [] : found), ...more] }
  })
  const words = [...vocabulary.keys()]
  const postWords = wordsOf(postText(post))
  const meant = meantWords(new Set(postWords), words)

  function featuresBy(rarity: Rarity): Features[] {
    const sentences = texts.map(({ said }) => counted(said))
    const findings = texts.map(({ found }) => counted(found))
    const wholes = texts.map(({ all }) => counted(all))
    const asked = weighedWords(meant, rarity)
    const most = [...asked.values()].reduce((sum, { worth }) => sum + worth, 0) || 1
    const shared = (texts: Words[]) => {
      const average = texts.reduce((sum, { order }) => sum + order.length, 0) / texts.length || 1
      return texts.map((text) => sharedWords(asked, text, average) / most)
    }
    const [inAll, inSentence, inFinding] = [shared(wholes), shared(sentences), shared(findings)]
    const inOrder = orderOf(postWords, asked, words)
    const letters = sharedLetters([...asked.keys()], wholes, words)
    const best = Math.max(...candidates.map(({ bm25 }) => bm25), Number.MIN_VALUE)
    return candidates.map(({ bm25 }, at) => ({
      words: inAll[at] ?? 0,
      sentence: inSentence[at] ?? 0,
      finding: inFinding[at] ?? 0,
      order: inOrder(wholes[at]?.order ?? []) / most,
      letters: letters[at] ?? 0,
      index: bm25 / best,
    }))
  }

  return { candidates, words: new Set([...meant.values()].flatMap(({ forms }) => forms)), featuresBy }
}

function counted(order: number[]): Words {
  const counts = new Map<number, number>()
  for (const word of order) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { order, counts }
}

function placeIn<Key>(places: Map<Key, number>, key: Key) {
  const place = places.get(key) ?? places.size
  places.set(key, place)
  return place
}

/** Each word of the post once, with the words of the candidates it may mean, and those that are forms of it. */
function meantWords(post: ReadonlySet<string>, words: readonly string[]): Map<string, Meant> {
  const alikeTo = likenessIn(words)
  return new Map(
    Array.from(post, (word) => {
      const alike = alikeTo(word)
      const same = alike.filter(({ likeness }) => likeness >= sameWord)
      return [word, { alike, forms: [...new Set([word, ...same.map((other) => words[other.word] ?? word)])] }]
    }),
  )
}

function weighedWords(meant: ReadonlyMap<string, Meant>, { total, claims }: Rarity): Map<string, Asked> {
  const rarest = Math.log(1 + (total + 0.5) / 0.5)
  const weigh = ({ alike, forms }: Meant): Asked => {
    const held = forms.reduce((sum, form) => sum + (claims.get(form) ?? 0), 0)
    const holders = Math.min(total, held)
    const rareness = Math.log(1 + (total - holders + 0.5) / (holders + 0.5)) / rarest
    return { worth: rareness ** steepness, alike }
  }
  return new Map(Array.from(meant, ([word, each]) => [word, weigh(each)]))
}

/** BM25, where a word that is merely alike counts as much as it is alike. */
function sharedWords(asked: ReadonlyMap<string, Asked>, { order, counts }: Words, average: number) {
  const length = saturation * (1 - lengthMatters + (lengthMatters * order.length) / average)
  let sum = 0
  for (const { worth, alike } of asked.values()) {
    let most = 0
    for (const { word, likeness } of alike) {
      const count = counts.get(word)
      if (count) most = Math.max(most, (likeness * count * (1 + saturation)) / (count + length))
    }
    sum += worth * most
  }
  return sum
}

/** Tells of a candidate's words how many follow each other as in the post, the nearer the better. */
function orderOf(post: readonly string[], asked: ReadonlyMap<string, Asked>, words: readonly string[]) {
  // Each word of the candidates stands for the one of the post that it is most like.
  const stands = words.map(() => ({ place: -1, value: 0, likeness: 0 }))
  const places = new Map([...asked.keys()].map((word, place) => [word, place]))
  for (const [word, { worth, alike }] of asked) {
    for (const other of alike) {
      const stand = stands[other.word]
      if (!stand || other.likeness <= stand.likeness) continue
      Object.assign(stand, { place: places.get(word), value: worth * other.likeness, likeness: other.likeness })
    }
  }
  const sequence = post.map((word) => places.get(word) ?? -1)
  const near = new Map<number, number>()
  for (const [at, place] of sequence.entries()) {
    for (let step = 1; step <= steps && at + step < sequence.length; step++) {
      const pair = place * asked.size + (sequence[at + step] ?? 0)
      near.set(pair, Math.max(near.get(pair) ?? 0, 1 / step))
    }
  }
  return (candidate: readonly number[]) => {
    const seen = new Set<number>()
    let sum = 0
    for (let at = 0; at < candidate.length; at++) {
      const one = stands[candidate[at] ?? -1]
      if (!one || one.place < 0) continue
      for (let step = 1; step <= steps && at + step < candidate.length; step++) {
        const other = stands[candidate[at + step] ?? -1]
        if (!other || other.place < 0) continue
        const pair = one.place * asked.size + other.place
        const close = near.get(pair)
        if (close === undefined || seen.has(pair)) continue
        seen.add(pair)
        sum += (close / step) * Math.sqrt(one.value * other.value)
      }
    }
    return sum
  }
}

/** Of a post's and a candidate's words the runs of three letters they share, the rarer among the candidates the more. */
function sharedLetters(post: readonly string[], candidates: readonly Words[], words: readonly string[]) {
  const runs = new Map<string, number>()
  const runsOf = (word: string) => {
    const padded = ` ${word} `
    const found: number[] = []
    for (let at = 0; at + 3 <= padded.length; at++) found.push(placeIn(runs, padded.slice(at, at + 3)))
    return found
  }
  const ofWords = words.map(runsOf)
  const own = new Set(post.flatMap(runsOf))
  const sets = candidates.map(({ counts }) => new Set([...counts.keys()].flatMap((word) => ofWords[word] ?? [])))
  const holders = new Uint32Array(runs.size)
  for (const set of sets) for (const run of set) holders[run] = (holders[run] ?? 0) + 1
  const rare = Float64Array.from(holders, (count) => Math.log(1 + candidates.length / (count + 0.5)) ** 2)
  let whole = 0
  for (const run of own) whole += rare[run] ?? 0
  return sets.map((set) => {
    let theirs = 0
    let both = 0
    for (const run of set) {
      theirs += rare[run] ?? 0
      if (own.has(run)) both += rare[run] ?? 0
    }
    return both / (Math.sqrt(whole * theirs) || 1)
  })
}
