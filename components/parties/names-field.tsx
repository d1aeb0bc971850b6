'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { LanguageField, TextField } from '#components/desk/fields'
import { useField, useFormValues } from '#components/desk/form-context'
import { Button } from '#components/ui/button'
import { Fieldset } from '#components/ui/fieldset'
import type { FormValues } from '#lib/working-copies/working-copy'

export type Name = { text: string; language: string }

const columns = 'grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 tablet:grid-cols-[minmax(0,1fr)_13rem_6rem]'

/** Names in any number of scripts. Rows keep their number when one before them goes; the empty ones are dropped. */
export function NamesField({ legend, hint, saved }: { legend: string; hint: string; saved: Name[] }) {
  const t = useTranslations('desk.names')
  const values = useFormValues()
  const { touch } = useField('aliases')
  const [rows, setRows] = useState(() => rowsOf(values) ?? [...saved.keys(), saved.length])
  const next = useRef(Math.max(-1, ...rows) + 1)
  return (
    <Fieldset legend={legend} hint={hint}>
      <div aria-hidden="true" className={`-mb-3 hidden text-fine text-quiet tablet:grid ${columns}`}>
        <span>{t('name')}</span>
        <span>{t('language')}</span>
      </div>
      {rows.map((row, at) => (
        <div key={row} className={`grid items-end tablet:items-start tablet:[&_label]:sr-only ${columns}`}>
          <div className="col-span-2 tablet:col-span-1">
            <TextField
              name={`aliases.${row}.text`}
              label={t('otherName', { number: at + 1 })}
              saved={saved[row]?.text}
              lang={saved[row]?.language}
            />
          </div>
          <LanguageField
            name={`aliases.${row}.language`}
            label={t('otherLanguage', { number: at + 1 })}
            hint=""
            saved={saved[row]?.language}
          />
          <Button
            type="button"
            aria-label={t('removeName', { number: at + 1 })}
            className="tablet:mt-1"
            onClick={() => {
              setRows(rows.filter((each) => each !== row))
              touch()
            }}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button type="button" className="self-start" onClick={() => setRows([...rows, next.current++])}>
        {t('addName')}
      </Button>
    </Fieldset>
  )
}

/** The rows that were there when it was typed. */
function rowsOf(values: FormValues | null): number[] | null {
  if (!values) return null
  return Object.keys(values)
    .flatMap((name) => name.match(/^aliases\.(\d+)\.text$/)?.[1] ?? [])
    .map(Number)
}
