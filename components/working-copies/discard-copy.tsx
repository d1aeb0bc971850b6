'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { forgetCopy } from '#components/desk/keeper'
import { Button } from '#components/ui/button'

/** Lets go of what was typed into a form that is no longer there. */
export function DiscardCopy({ form }: { form: string }) {
  const t = useTranslations('desk.form')
  const router = useRouter()
  const [isFailed, setFailed] = useState(false)
  async function discard() {
    const response = await fetch('/api/desk/working-copies', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ form }),
    }).catch(() => null)
    setFailed(!response?.ok)
    if (!response?.ok) return
    forgetCopy(form)
    router.refresh()
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <Button type="button" onClick={discard}>
        {t('discard')}
      </Button>
      {isFailed && (
        <p role="alert" className="text-alert text-small">
          {t('failure.unreachable')}
        </p>
      )}
    </div>
  )
}
