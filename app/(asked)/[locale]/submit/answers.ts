import 'server-only'
import type { Answer } from '#components/tips/answers'
import { isReadable } from '#lib/fields'
import { withLabels } from '#lib/i18n/labels'
import type { Language } from '#lib/i18n/languages'
import { readersMessages } from '#lib/i18n/readers-messages'
import { publicLinks } from '#lib/links'
import { getVerdictLabels } from '#lib/publishing/cached'
import { matchPublished, type PublishedMatch } from '#lib/publishing/match-queries'

const most = 3

/** Published claims that very likely answer what a reader is about to send, as they read in the reader's language. */
export async function answersTo(words: string, language: Language): Promise<Answer[]> {
  if (!isReadable(words)) return []
  const [found, labels] = await Promise.all([matchPublished(words, most), getVerdictLabels(language)])
  const messages = readersMessages[language]
  const { standing, verdict } = labels ? withLabels(messages, labels) : messages
  const wordOf = (match: PublishedMatch) => {
    if (match.retracted) return standing.retracted
    return match.verdict ? verdict[match.verdict] : null
  }
  return found
    .filter(({ likely }) => likely)
    .map((match) => {
      const stands = !match.retracted
      return {
        slug: match.slug,
        href: publicLinks(language).claim(match.slug),
        sentence: match.sentence,
        language: match.language,
        finding: stands ? match.finding : null,
        verdict: stands ? match.verdict : null,
        word: wordOf(match),
      }
    })
}
