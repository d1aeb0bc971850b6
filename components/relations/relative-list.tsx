import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ClaimState } from '#lib/claims/claim'
import { directionOf } from '#lib/i18n/direction'

type Relative = {
  claim: string
  sentence: string
  language: string
  state: ClaimState
  isPublic: boolean
  /** How the two stand to each other. */
  term: string
  act?: ReactNode
}

/** Other claims on the desk, and whether readers can see them. */
export function RelativeList({ relatives }: { relatives: Relative[] }) {
  const t = useTranslations('desk')
  return (
    <ul className="flex flex-col gap-3">
      {relatives.map(({ claim, sentence, language, state, isPublic, term, act }) => (
        <li key={claim} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
          <div className="min-w-0 flex-1 basis-60">
            <p className="text-quiet text-small">{term}</p>
            <p>
              <a href={`/desk/claims/${claim}`} lang={language} dir={directionOf(language)}>
                {sentence}
              </a>
            </p>
            <p className="text-fine text-quiet">
              {t(`state.${state}`)}
              {!isPublic && `, ${t('related.notPublic')}`}
            </p>
          </div>
          {act}
        </li>
      ))}
    </ul>
  )
}
