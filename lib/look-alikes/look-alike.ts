import unhomoglyph from 'unhomoglyph'
import { foldName } from '#lib/parties/party'

/** UTS #39: what is left of a text when all that looks alike is the same. */
const skeleton = (text: string) =>
  unhomoglyph(text.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')).normalize('NFD')

/** As it stands, and in small letters: "НАТО" and "HATO" look alike as they stand, "Сircle" and "circle" in small letters. */
function lookOf(name: string) {
  const folded = foldName(name)
  return { folded, standing: skeleton(name), small: skeleton(folded) }
}

type Look = ReturnType<typeof lookOf>

/** The same name is no look-alike. */
const isAlike = (one: Look, other: Look) =>
  one.folded !== other.folded && (one.standing === other.standing || one.small === other.small)

/**
 * For each name the first of the others that is another one and yet looks the same to a reader. The others may be many:
 * each is looked at once, however many names there are.
 */
export function lookAlikes(names: readonly string[], others: Iterable<string>): (string | null)[] {
  const looks = names.map(lookOf)
  const found = names.map((): string | null => null)
  for (const other of others) {
    const theirs = lookOf(other)
    for (const [at, look] of looks.entries()) if (isAlike(look, theirs)) found[at] ??= other
  }
  return found
}
