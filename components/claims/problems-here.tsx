import { useTranslations } from 'next-intl'
import { listPlace, problemsAt } from '#components/claims/problem-place'
import type { Problem } from '#lib/claims/gates'

/** What is missing at one place of the page, beside where it is solved. Phrasing, so that it may stand in a hint. */
export function ProblemsHere({ problems, at }: { problems: Problem[]; at: Problem['at'] }) {
  const t = useTranslations('desk')
  return problemsAt(problems, at).map((problem) => (
    <span key={problem.message} className="mt-1 block border-ink border-s-4 ps-2 font-semibold text-fine text-ink">
      {t(`problem.${problem.message}`, problem.values)}{' '}
      <a href={`#${listPlace(problem)}`} className="font-normal">
        {t('gates.toList')}
      </a>
    </span>
  ))
}
