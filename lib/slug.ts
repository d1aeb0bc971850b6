/** Letters that do not decompose into ASCII ones: Greek (ELOT 743), Cyrillic (BGN/PCGN) and Latin strays. */
const romanised: Record<string, string> = Object.fromEntries(
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ß:ss æ:ae ø:o ð:d þ:th ł:l ı:i đ:d'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** A slug proposed from a text; empty when the text has no letters that we can write in ASCII. */
export function proposeSlug(text: string, max = 80): string {
  const ascii = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/./gu, (letter) => romanised[letter] ?? letter)
  const words = ascii.replace(/['’]/g, '').split(/[^a-z0-9]+/)
  let slug = ''
  for (const word of words.filter(Boolean)) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > max) break
    slug = longer
  }
  return slug || words.join('').slice(0, max)
}

/** The segment under which the lists of topics and of parties go on, so that none of them can have it. */
export const listSegment = 'after'

/** The first of `stem`, `stem-2`, `stem-3`, … that is free. */
export async function freeSlug(stem: string, isTaken: (slug: string) => boolean | Promise<boolean>): Promise<string> {
  let slug = stem
  for (let n = 2; await isTaken(slug); n++) slug = `${stem}-${n}`
  return slug
}
