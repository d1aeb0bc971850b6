import { findDates, plainDigits } from '#lib/languages/dates'

const published =
  /publish|posted|issued|released|gepubliceerd|geplaatst|publicatiedatum|δημοσ[ιί]|αν[αά]ρτ|ημερομηνία έκδοσης|veröffentlicht|erschienen|publié|mis en ligne|paru|опубликован|дата публикации|размещен|منتشر|انتشار/i
const revised =
  /updat|modif|revis|review|last chang|bijgewerkt|gewijzigd|ενημ[εέ]ρ[ωώ]|τροποποι|aktualisiert|geändert|zuletzt|bearbeitet|mis à jour|modifié|обновлен|обновлён|изменен|изменён|به.?روز|ویرایش|©|copyright|all rights/i

/**
 * When a document says in its words that it was published: in a line that says so, under a heading, or in a short line before its first
 * paragraph. A date inside a sentence is about something else.
 */
export function dateInText(text: string, language: string | null): string | null {
  const lines = text.split(/[\n\f]/).map((line) => line.trim())
  const headed = lines.slice(0, 10).flatMap((line) => underHeading(line, language))
  if (headed[0]) return headed[0]
  const told = lines.flatMap((line) => (line.length < 200 && published.test(line) ? labelled(line, language) : []))
  if (told[0]) return told[0]
  for (const line of lines.slice(0, 40)) {
    if (line.length > 160) return null
    const [date] = line.length < 100 && !revised.test(line) ? findDates(line, language) : []
    if (date) return date.edtf
  }
  return null
}

const heading = /^(date|datum|ημερομηνία|дата|تاریخ)\s*[:：]?\s+/iu

/** A line that begins with "date", as archives of texts write it. */
function underHeading(line: string, language: string | null): string[] {
  const [label] = heading.exec(line) ?? []
  if (!label) return []
  const rest = plainDigits(line.slice(label.length))
  const [iso] = /^[12]\d{3}-\d{2}(-\d{2})?(?![\d-])/.exec(rest) ?? []
  return iso ? [iso] : findDates(rest.slice(0, 60), language).flatMap(({ edtf, start }) => (start === 0 ? [edtf] : []))
}

/** The date after the word, where the word before it is not that of a revision. */
function labelled(line: string, language: string | null): string[] {
  return findDates(line, language)
    .filter(({ start }) => {
      const before = line
        .slice(0, start)
        .split(/[|·•,;()–—]/)
        .filter((part) => published.test(part) || revised.test(part))
      const last = before.at(-1) ?? ''
      return lastMatch(last, published) > lastMatch(last, revised)
    })
    .map(({ edtf }) => edtf)
}

const lastMatch = (text: string, words: RegExp) => [...text.matchAll(new RegExp(words, 'gi'))].at(-1)?.index ?? -1
