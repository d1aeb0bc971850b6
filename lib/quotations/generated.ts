/** The same numbers in every run, between 0 and 1. */
export function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = {
  Latin: ['de', 'ver', 'klaar', 'een', 'mi', 'nis', 'ter', 'ë', 'wa', 'pens', 'le', 'ren', 'staat', "'s", 'über'],
  Greek: ['συμ', 'φω', 'νί', 'α', 'Ρω', 'σί', 'ας', 'δεν', 'μή', 'νυ', 'μα', 'το', 'ΐ', 'πρό', 'ταξη'],
  Arabic: ['ای', 'ران', 'می', '‌', 'گفت', 'وز', 'ارت', 'خا', 'رجه', 'سلا', 'ح', 'جنگ', 'نه', 'که', 'بر'],
}

/** A text with words like real ones, by the thousand signs in turn in three scripts, with the signs that copies differ in. */
export function generatedText(length: number, random: () => number): string {
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T
  const scripts = Object.values(syllables)
  const parts: string[] = []
  let size = 0
  while (size < length) {
    const script = scripts[Math.floor(size / 1000) % scripts.length] as string[]
    const said = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(script)).join('')
    const written = random() < 0.1 ? said.normalize('NFD') : random() < 0.05 ? `“${said}”` : said
    const behind = pick([' ', ' ', ' ', ' ', ' ', ', ', '. ', '  ', '\n', '\u00a0', ' – ', '-', '’s '])
    parts.push(written, behind)
    size += written.length + behind.length
  }
  return parts.join('')
}
