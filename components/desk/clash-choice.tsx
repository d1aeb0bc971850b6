'use client'
import { useTranslations } from 'next-intl'
import { useClash, useField } from '#components/desk/form-context'
import { useAwake } from '#components/ui/awake'
import { Button } from '#components/ui/button'
import { directionOf } from '#lib/i18n/direction'
import { labelOf } from '#lib/working-copies/merge'
import type { FormValues } from '#lib/working-copies/working-copy'

const chosen = 'aria-pressed:border-accent aria-pressed:bg-tint'

/** Both versions of a field that two people changed, below it: take one of them, or write a third in the field. */
export function ClashChoice(props: { name: string; label: string; reads?: (value: string) => string; lang?: string }) {
  const { name, label, reads = (value: string) => value, lang } = props
  const t = useTranslations('desk.form')
  const { id } = useField(name)
  const clash = useClash(name)
  const isAwake = useAwake()
  if (!clash) return null
  const by = clash.by ?? t('somebody')
  const words = (values: FormValues) => {
    const text = [values[labelOf(name)] ?? values[name] ?? ''].flat().map(reads).join(', ')
    return text.trim() ? (
      <span lang={lang} dir={lang ? directionOf(lang) : 'auto'} className="block whitespace-pre-line font-serif">
        {text}
      </span>
    ) : (
      <span className="text-quiet">{t('empty')}</span>
    )
  }
  return (
    <fieldset aria-label={t('clashOf', { field: label })} className="border-accent border-s-4 ps-3 text-small">
      <dl className="flex flex-col gap-2">
        {clash.base && (
          <div>
            <dt className="font-semibold">{t('clashBase')}</dt>
            <dd>{words(clash.base)}</dd>
          </div>
        )}
        <div>
          <dt className="font-semibold">{t('clashTheirs', { by })}</dt>
          <dd>{words(clash.theirs)}</dd>
        </div>
        <div>
          <dt className="font-semibold">{t('clashMine')}</dt>
          <dd>{words(clash.mine)}</dd>
        </div>
      </dl>
      {isAwake && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button
            type="button"
            id={`${id}-theirs`}
            aria-pressed={clash.side === 'theirs'}
            className={chosen}
            onClick={() => clash.choose('theirs')}
          >
            {t('takeTheirs', { by })}
          </Button>
          <Button
            type="button"
            id={`${id}-mine`}
            aria-pressed={clash.side === 'mine'}
            className={chosen}
            onClick={() => clash.choose('mine')}
          >
            {t('keepMine')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
