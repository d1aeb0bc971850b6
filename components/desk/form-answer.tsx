'use client'
import { usePathname } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import type { Clash } from '#components/desk/form-context'
import { Notice } from '#components/ui/notice'
import type { FormState } from '#lib/actions/form-state'
import { labelText } from './form-reading.ts'
import type { Outcome } from './submission.ts'

type Told = Pick<Outcome, 'taken' | 'by' | 'failure'> & { undecided: number }

/** What became of a form that was sent: done, refused, not arrived, or overtaken; with a link to each field that it is about. */
export function FormAnswer(props: {
  formId: string
  state: FormState
  told: Told
  clash: Clash | null
  errors: Record<string, string>
  isDirty: boolean
  /** The name of its working copy, where it has one. */
  copy: string | null
  onGo: (name: string) => boolean
}) {
  const { formId, state, told, clash, errors, isDirty, copy, onGo } = props
  const t = useTranslations('desk.form')
  const format = useFormatter()
  const pathname = usePathname()
  const labels = useLabels(formId, [...Object.keys(errors), ...told.taken, ...(clash?.names ?? [])])
  const named = (name: string) => labels[name] ?? name
  const by = told.by ?? t('somebody')
  const link = (name: string, text: ReactNode) => (
    <li key={name}>
      {labels[name] ? (
        <a
          href={`#${formId}-${name}`}
          onClick={(event) => {
            if (onGo(name)) event.preventDefault()
          }}
        >
          {labels[name]}
        </a>
      ) : null}
      {labels[name] && text ? ': ' : ''}
      {text}
    </li>
  )
  if (told.failure) {
    return (
      <Notice key={state.attempt} role="alert" tone="alert" title={t(`failure.${told.failure}`)}>
        {told.failure === 'outdated' && (
          <p>
            <a href={pathname}>{t('reload')}</a>
          </p>
        )}
      </Notice>
    )
  }
  if (clash) {
    return (
      <Notice key={state.attempt} role="alert" tone="alert" title={state.refusal}>
        <p>{t(clash.base ? 'clash' : 'clashUnknown')}</p>
        <ul className="list-disc ps-5">{clash.names.map((name) => link(name, errors[name] ?? null))}</ul>
        {told.taken.length > 0 && <p>{t('taken', { by, fields: format.list(told.taken.map(named)) })}</p>}
      </Notice>
    )
  }
  if (state.refusal) {
    const isRemoved = state.conflict?.values === null
    return (
      <Notice key={state.attempt} role="alert" tone="alert" title={state.refusal}>
        {Object.keys(errors).some((name) => labels[name]) && (
          <ul className="list-disc ps-5">
            {Object.entries(errors).map(([name, error]) => labels[name] && link(name, error))}
          </ul>
        )}
        {isRemoved && copy ? (
          <p>
            <a href={`${pathname}?removed=1#removed`}>{t('addAnew')}</a>
          </p>
        ) : (
          (state.mend === 'reload' || state.conflict) && (
            <p>
              <a href={pathname}>{t('reload')}</a>
            </p>
          )
        )}
        {state.mend === 'sign_in' && (
          <p>
            <a href="/sign-in" target="_blank" rel="noopener">
              {t('signIn')}
            </a>
          </p>
        )}
      </Notice>
    )
  }
  return (
    <>
      {state.done && !isDirty && (
        <p key={state.attempt} role="status" className="text-quiet text-small">
          {state.done} {told.taken.length > 0 && t('takenAndSaved', { by, fields: format.list(told.taken.map(named)) })}
        </p>
      )}
      {state.undone.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1 border-alert border-s-4 ps-3 text-small">
          {state.undone.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The words of the labels, as they stand on the page. */
function useLabels(formId: string, names: string[]): Record<string, string> {
  const [labels, setLabels] = useState<Record<string, string>>({})
  const wanted = names.join('\n')
  useEffect(() => {
    const found = wanted.split('\n').flatMap((name) => {
      const text = name && labelText(formId, name)
      return text ? [[name, text]] : []
    })
    setLabels(Object.fromEntries(found))
  }, [formId, wanted])
  return labels
}
