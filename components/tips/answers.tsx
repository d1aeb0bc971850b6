import { VerdictMark } from '#components/claims/verdict-mark'
import type { Verdict } from '#lib/claims/claim'
import { directionOf } from '#lib/i18n/direction'

/** A published claim that may answer what a reader is about to send. */
export type Answer = {
  slug: string
  href: string
  sentence: string
  language: string
  finding: string | null
  verdict: Verdict | null
  /** What was found, or why that is not told now; in the reader's language. */
  word: string | null
}

/** They open beside the form, which keeps what was written. */
export function Answers({ answers }: { answers: Answer[] }) {
  return (
    <ul className="mt-3 flex flex-col gap-4">
      {answers.map(({ slug, href, sentence, language, finding, verdict, word }) => (
        <li key={slug} dir={directionOf(language)} className="wrap-anywhere">
          {verdict && word ? (
            <VerdictMark verdict={verdict} word={word} />
          ) : (
            <p className="font-bold text-alert text-small">{word}</p>
          )}
          <p>
            <a href={href} target="_blank" rel="noopener" lang={language} className="font-serif text-lead">
              {sentence}
            </a>
          </p>
          {finding && (
            <p lang={language} className="font-serif">
              {finding}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
