/**
 * How much of a text another one says, by the beginnings of its longer words: stands in for the index of words and its ranking
 * until both are here.
 */
export function sharedBeginnings(text: string, other: string): number {
  const [asked, said] = [beginnings(text), beginnings(other)]
  const shared = [...asked].filter((word) => said.has(word)).length
  return shared / Math.max(1, Math.min(asked.size, said.size))
}

const beginnings = (text: string) =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 4)))

export const leastAlike = 0.25
export const likelySame = 0.5
export const newest = 2000
