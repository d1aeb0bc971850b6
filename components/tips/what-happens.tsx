import { useTranslations } from 'next-intl'

/** What becomes of what a reader sends, before they send it. */
export function WhatHappens({ isCorrection, isTold }: { isCorrection: boolean; isTold: boolean }) {
  const t = useTranslations('submit')
  const steps = ['read', 'work', 'publish'] as const
  return (
    <section aria-labelledby="then" className="border-line border-y py-4">
      <h2 id="then" className="font-semibold text-small">
        {t('then')}
      </h2>
      <ol className="mt-2 flex list-decimal rtl:list-[persian] flex-col gap-1 ps-5 text-small">
        {steps.map((step) => (
          <li key={step}>{isCorrection ? t(`thenCorrection.${step}`) : t(`thenClaim.${step}`)}</li>
        ))}
        {isTold && <li>{t('thenTold')}</li>}
      </ol>
    </section>
  )
}
