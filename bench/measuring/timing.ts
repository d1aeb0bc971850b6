export type Timing = { p50: number; p95: number }

/** How many milliseconds one after another takes, after some that warm up. `work` is told the how-manieth it is: each may ask something else. */
export async function measure(work: (round: number) => Promise<unknown>, rounds: number, warm = 5): Promise<Timing> {
  for (let round = 0; round < warm; round++) await work(rounds + round)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await work(round)
    times.push(performance.now() - began)
  }
  return timingOf(times)
}

export function timingOf(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
  return { p50: at(0.5), p95: at(0.95) }
}
