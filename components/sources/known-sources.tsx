'use client'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { useField } from '#components/desk/form-context'
import { MakerContext } from '#components/desk/making'
import { TextButton } from '#components/ui/button'
import { Checkbox } from '#components/ui/checkbox'

/** Stands in a form whose address is that of a source we have: that one is offered first, a double is recorded on purpose. */
export function KnownSources() {
  const t = useTranslations('desk.sourceForm')
  const make = use(MakerContext)
  const { id, error: seen } = useField('allTheSame')
  if (!seen) return null
  const known = seen.split('\t').map((line) => ({ id: line.slice(0, 36), label: line.slice(37) }))
  return (
    <div className="flex flex-col gap-2 border-ink border-s-4 ps-3 text-small">
      <p className="font-semibold">{t('known')}</p>
      <ul className="flex flex-col gap-1">
        {known.map((source) => (
          <li key={source.id}>
            {make ? (
              <TextButton type="button" onClick={() => make(source)}>
                {t('use', { title: source.label })}
              </TextButton>
            ) : (
              <a href={`/desk/sources/${source.id}`}>{t('use', { title: source.label })}</a>
            )}
          </li>
        ))}
      </ul>
      <Checkbox id={id} name="allTheSame" value={seen} label={t('anotherEdition')} />
    </div>
  )
}
