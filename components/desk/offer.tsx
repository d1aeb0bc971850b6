'use client'
import { useTranslations } from 'next-intl'
import { useField, useOffer } from '#components/desk/form-context'
import { useAwake } from '#components/ui/awake'
import { Button } from '#components/ui/button'
import { directionOf } from '#lib/i18n/direction'

/** The passage of a source that is most like the words that were refused, to be taken in their place. */
export function Offer({ name, lang }: { name: string; lang?: string }) {
  const t = useTranslations('desk.form')
  const { id } = useField(name)
  const offer = useOffer(name)
  const isAwake = useAwake()
  if (!offer) return null
  return (
    <div className="border-accent border-s-4 ps-3 text-small">
      <p className="font-semibold">{t('nearest')}</p>
      <p
        lang={lang}
        dir={lang ? directionOf(lang) : 'auto'}
        className="max-h-48 max-w-measure overflow-y-auto whitespace-pre-line font-serif"
      >
        {offer.pieces.map(({ text, differs }, at) =>
          differs ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change in place
            <mark key={at} className="bg-tint font-semibold text-ink underline decoration-2 decoration-accent">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      {isAwake ? (
        <Button type="button" id={`${id}-take`} className="mt-2" onClick={offer.take}>
          {t('takeNearest')}
        </Button>
      ) : (
        <p className="text-fine text-quiet">{t('copyNearest')}</p>
      )}
    </div>
  )
}
