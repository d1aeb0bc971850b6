import { seeded } from '#lib/quotations/generated'

/** All of it follows from one number: the same thing is made in every run, in whatever order things are made. */
export class Chance {
  readonly #next: () => number
  readonly #of: number
  #ids = 0

  constructor(of: string, number: number) {
    this.#of = number
    let seed = Math.imul(number + 1, 0x9e3779b1)
    for (const sign of of) seed = Math.imul(seed ^ (sign.codePointAt(0) ?? 0), 0x85ebca6b)
    this.#next = seeded(seed)
    // Neighbouring seeds begin alike.
    this.#next()
  }

  /** Between 0 and 1. */
  number = () => this.#next()
  below = (end: number) => Math.floor(this.#next() * end)
  happens = (probability: number) => this.#next() < probability
  pick = <T>(of: readonly T[]): T => of[this.below(of.length)] as T
  between = (least: number, most: number) => least + this.below(most - least + 1)

  /** By weights that add up to 1. */
  weighed<T>(of: readonly (readonly [T, number])[]): T {
    let rest = this.#next()
    for (const [one, weight] of of) {
      rest -= weight
      if (rest < 0) return one
    }
    return (of[0] as readonly [T, number])[0]
  }

  /**
   * An id as gen_random_uuid() makes it. The first ones of two numbers differ; the later ones end with the number, since of a million
   * chances some come to draw the same.
   */
  uuid(): string {
    const hex = Array.from({ length: 8 }, () => this.below(0x10000).toString(16).padStart(4, '0'))
    const [a, b, c, d, e, ...rest] = hex as [string, string, string, string, string]
    const end = this.#ids++ === 0 ? rest.join('') : this.#of.toString(16).padStart(12, '0')
    return `${a}${b}-${c}-4${d.slice(1)}-${'89ab'[this.below(4)]}${e.slice(1)}-${end}`
  }
}

/**
 * Ranks from 1 to `most` by the law of Zipf and Mandelbrot: the one at rank r comes up in proportion to
 * 1 / (r + shift) ^ slope. The more are drawn, the more different ones there are, as with the words of real texts (Heaps).
 */
export function zipf(most: number, slope: number, shift: number): (chance: Chance) => number {
  const power = 1 - slope
  const first = (0.5 + shift) ** power
  const last = (most + 0.5 + shift) ** power
  return (chance) => {
    const rank = Math.round((first + chance.number() * (last - first)) ** (1 / power) - shift)
    return Math.min(most, Math.max(1, rank))
  }
}
