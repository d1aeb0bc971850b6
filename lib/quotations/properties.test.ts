import { expect, test } from 'vitest'
import { fold, foldOnce, isDivide } from './folding.ts'
import { generatedText, seeded } from './generated.ts'
import { contextLength, findQuotation } from './quotation.ts'

const random = seeded(17)
const below = (most: number) => Math.floor(random() * most)
const text = generatedText(12_000, random)
const kept = foldOnce(text)
const divides = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isDivide(text, at))

/** Words that somebody may have selected, from a divide to another, with no white space at their ends. */
function slices(count: number) {
  const found: { start: number; exact: string }[] = []
  while (found.length < count) {
    const first = below(divides.length - 60)
    const [start, end] = [divides[first] as number, divides[first + 1 + below(50)] as number]
    const exact = text.slice(start, end)
    if (exact.trim() === exact) found.push({ start, exact })
  }
  return found
}

test('every slice between divides is found, and where it was pointed at', () => {
  for (const { start, exact } of slices(400)) {
    const found = findQuotation(kept, exact)
    expect(found?.start).toBeLessThanOrEqual(start)
    expect(found && fold(text.slice(found.start, found.end))).toBe(fold(exact))
    expect(findQuotation(kept, exact, start)).toMatchObject({ start, end: start + exact.length, exact })
  }
})

test('a slice with one sign altered, left out or added is not found', () => {
  for (const { exact } of slices(400)) {
    const signs = [...exact]
    const at = below(signs.length)
    expect(findQuotation(kept, signs.with(at, 'ж').join(''))).toBeNull()
    expect(findQuotation(kept, signs.toSpliced(at, 0, 'ж').join(''))).toBeNull()
    const without = fold(signs.toSpliced(at, 1).join('')).trim()
    const found = findQuotation(kept, without)
    if (found) expect(fold(found.exact)).toBe(without)
  }
})

test('two slices with a gap between them are found in their order only', () => {
  for (const { start, exact } of slices(200)) {
    const later = divides.find((at) => at > start + exact.length && /\S/.test(text.charAt(at))) as number
    const second = text
      .slice(
        later,
        divides.find((at) => at > later + 40),
      )
      .trim()
    const found = findQuotation(kept, `${exact} […] ${second}`)
    expect(found).not.toBeNull()
    const [one, other] = (found?.exact ?? '').split(' […] ')
    expect([fold(one ?? ''), fold(other ?? '')]).toEqual([fold(exact), fold(second)])
    expect(text.startsWith(one ?? '-', found?.start)).toBe(true)
    expect(text.endsWith(other ?? '-', found?.end) || text.slice(0, found?.end).endsWith(other ?? '-')).toBe(true)
    if (kept.folded.indexOf(fold(exact), kept.folded.indexOf(fold(second)) + 1) < 0) {
      expect(findQuotation(kept, `${second} […] ${exact}`)).toBeNull()
    }
  }
})

test('what stands around is of the text, in whole signs, and no longer than it may be', () => {
  for (const { start, exact } of slices(400)) {
    const found = findQuotation(kept, exact, start)
    const { prefix, suffix, end } = found as NonNullable<typeof found>
    expect(text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end)).toBe(true)
    expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(contextLength)
    expect(isDivide(text, start - prefix.length) && isDivide(text, end + suffix.length)).toBe(true)
  }
})

test('a folded text knows where each of its divides stands in the text', () => {
  for (const at of divides) {
    if (at > 0 && /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at))) continue
    const place = kept.placeOf(at)
    expect(fold(text.slice(0, at)).length).toBe(place)
    expect(kept.startOf(place)).toBe(at)
  }
})

test.each([
  ['Chinese', '朝鲜否认派兵。超过12000名士兵，'.repeat(60)],
  ['Thai', 'รัสเซียปฏิเสธข่าวนี้'.repeat(60)],
  ['conjoining Korean', '북한은부인했다'.repeat(60).normalize('NFD')],
  ['letters with marks of their own', 'ούτεδιέψευσε'.repeat(60).normalize('NFD')],
  ['signs outside the basic plane', 'a👍🏽‹क़›𝔵\u0302'.repeat(60)],
  ['a long run of marks', `${'b'.repeat(250)}x${'\u0300\u0316'.repeat(400)}.b`.repeat(3)],
  ['a long run of white space', `${'é'.normalize('NFD').repeat(150)}${' \n'.repeat(400)}\u0302b`.repeat(3)],
])('a text without spaces knows where each of its signs stands: %s', (_, unspaced) => {
  const whole = foldOnce(unspaced)
  for (let at = 0; at <= unspaced.length; at++) {
    if (!isDivide(unspaced, at) || /^\s\s$/.test(unspaced.slice(at - 1, at + 1))) continue
    const place = whole.placeOf(at)
    expect(place).toBe(fold(unspaced.slice(0, at)).length)
    expect(whole.startOf(place)).toBe(at)
    if (at > 0) expect(whole.endOf(place)).toBe(at)
  }
})
