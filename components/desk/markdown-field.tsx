'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, lazy, Suspense, useId, useRef, useState } from 'react'
import { ProseField } from '#components/desk/fields'
import type { Evidence } from '#components/notes/evidence'
import { useAwake } from '#components/ui/awake'
import { Button } from '#components/ui/button'
import { Select } from '#components/ui/select'
import { writeReference } from '#lib/markdown/markdown'

const MarkdownPreview = lazy(async () => ({
  default: (await import('#components/desk/markdown-preview')).MarkdownPreview,
}))

/** A text in Markdown: inserts references to evidence, and shows under the field how it will read, where scripts run. */
export function MarkdownField(
  props: ComponentProps<typeof ProseField> & {
    evidence: Evidence[]
    /** The text that is read before this one: its notes come first. */
    before?: string | null
  },
) {
  const { evidence, before = null, ...field } = props
  const t = useTranslations('desk.evidence')
  const id = useId()
  const isAwake = useAwake()
  const around = useRef<HTMLDivElement>(null)
  const chosen = useRef<HTMLSelectElement>(null)
  const [shown, setShown] = useState<string | null>(null)
  const textarea = () => around.current?.querySelector('textarea')
  const groups = [...new Set(evidence.map(({ group }) => group))]

  /** Where the cursor stands, as if it had been typed. */
  function insert() {
    const text = textarea()
    const found = evidence.find((each) => each.id === chosen.current?.value)
    if (!text || !found) return chosen.current?.focus()
    text.setRangeText(writeReference(found.name), text.selectionStart, text.selectionEnd, 'end')
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  }

  return (
    <div ref={around} onInput={() => shown !== null && setShown(textarea()?.value ?? '')}>
      <ProseField {...field} />
      {isAwake && (
        <div className="mt-2 flex flex-wrap items-end gap-3">
          {evidence.length > 0 && (
            <>
              <div className="min-w-0 max-w-full flex-1 basis-64">
                <label htmlFor={`${id}-evidence`} className="text-fine text-quiet">
                  {t('choose')}
                </label>
                <Select
                  ref={chosen}
                  onInput={(event) => event.stopPropagation()}
                  id={`${id}-evidence`}
                  options={[]}
                  empty={t('none')}
                >
                  {groups.map((group) => (
                    <optgroup key={group} label={group}>
                      {evidence
                        .filter((each) => each.group === group)
                        .map((each) => (
                          <option key={each.id} value={each.id}>
                            {each.label}
                          </option>
                        ))}
                    </optgroup>
                  ))}
                </Select>
              </div>
              <Button type="button" onClick={insert}>
                {t('insert')}
              </Button>
            </>
          )}
          <Button
            type="button"
            aria-expanded={shown !== null}
            aria-controls={`${id}-preview`}
            onClick={() => setShown(shown === null ? (textarea()?.value ?? '') : null)}
          >
            {shown === null ? t('preview') : t('hidePreview')}
          </Button>
        </div>
      )}
      <div id={`${id}-preview`} hidden={shown === null} className="mt-3 border-line border-s-2 ps-4">
        {shown !== null && (
          <Suspense fallback={<p className="text-quiet text-small">{t('loading')}</p>}>
            <MarkdownPreview text={shown} before={before} evidence={evidence} lang={field.lang} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
