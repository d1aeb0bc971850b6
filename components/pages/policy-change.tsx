import { cacheLife, cacheTag } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { WordsDifference } from '#components/differences/words-difference'
import { cacheTags } from '#lib/publishing/cache-tags'
import type { PolicyVersion } from '#lib/publishing/record-queries'

/** What a version says otherwise than the one before. Cached by itself: comparing looks at the clock, so as not to take for ever. */
export async function PolicyChange({ version, before }: { version: PolicyVersion; before: PolicyVersion | null }) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.records('page'))
  const t = await getTranslations('policy')
  return (
    <details className="my-2">
      <summary className="w-fit cursor-pointer py-1 font-semibold text-accent text-small marker:text-quiet">
        {before ? t('changed', { number: before.number }) : t('firstText')}
      </summary>
      <div className="flex flex-col gap-3 py-3 text-small">
        {before && before.title !== version.title && (
          <div>
            <h3 className="font-semibold text-fine text-quiet">{t('pageTitle')}</h3>
            <WordsDifference before={before.title} after={version.title} language={version.language} />
          </div>
        )}
        <WordsDifference
          before={before?.text ?? version.text}
          after={version.text}
          language={version.language}
          isLong
        />
      </div>
    </details>
  )
}
