import unhomoglyph from 'unhomoglyph'
import { foldName } from '#lib/parties/party'

/** UTS #39: what is left of a text when all that looks alike is the same. */
const skeleton = (text: string) =>
  unhomoglyph(text.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')).normalize('NFD')

/** As it stands, and in small letters: "НАТО" and "HATO" look alike as they stand, "Сircle" and "circle" in small letters. */
const looks = (name: string) => [skeleton(name), skeleton(foldName(name))]

/** The first of the names that is another one and yet looks the same to a reader. The same name is no look-alike. */
export function lookAlike(name: string, others: Iterable<string>): string | null {
  const own = looks(name)
  const folded = foldName(name)
  for (const other of others) {
    if (foldName(other) !== folded && looks(other).some((look, at) => look === own[at])) return other
  }
  return null
}
