'use client'
import { useTranslations } from 'next-intl'
import { useField } from '#components/desk/form-context'
import { useAwake } from '#components/ui/awake'
import { TextButton } from '#components/ui/button'

type Found = { value: string; reads: string; from: string }

/** What a document says of itself about one field, and where it says so; whatever is saved stays until somebody takes it. */
export function Proposed(props: { name: string; label: string; saved: string; found: Found[]; lang?: string }) {
  const { name, label, saved, found, lang } = props
  const t = useTranslations('desk.sourceForm')
  const { id } = useField(name)
  const isAwake = useAwake()
  if (found.length === 0) return null
  function take(value: string) {
    const field = document.getElementById(id)
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }
  return (
    <ul className="flex flex-col text-fine text-quiet">
      {found.map(({ value, reads, from }) => (
        <li key={value} className="flex flex-wrap items-baseline gap-x-2">
          {value === saved ? (
            from
          ) : (
            <>
              <span>
                {t('proposed')}:{' '}
                <bdi lang={lang} className="text-ink">
                  {reads}
                </bdi>{' '}
                ({from})
              </span>
              {isAwake && (
                <TextButton
                  type="button"
                  className="text-fine"
                  aria-label={`${t('takeOf', { field: label })}: ${reads}`}
                  onClick={() => take(value)}
                >
                  {t('take')}
                </TextButton>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
