import { getTranslations } from 'next-intl/server'
import { ChecksField } from '#components/desk/checks-field'
import { ProseField } from '#components/desk/fields'
import { KeptForm } from '#components/desk/kept-form'
import { HolderList, holderLabels } from '#components/withholdings/holder-list'
import { TwinList } from '#components/withholdings/twin-list'
import type { WithholdingProps } from '#components/withholdings/withholding-acts'
import { requestWithholdingAction } from '#lib/actions/withholdings'
import { listHolders } from '#lib/withholdings/queries'

/** Asks for the withholding, after telling where else the same words stand. */
export async function WithholdingForm({ actor, subject, id, of, claim, which, timeZone }: WithholdingProps) {
  const t = await getTranslations('desk.withholding')
  const holders = await listHolders(actor, subject, id)
  const label = await holderLabels(claim)
  const same = holders.filter(({ isSame }) => isSame)
  const others = holders.filter(({ isSame }) => !isSame)
  return (
    <section
      id={`withhold-${id}`}
      aria-label={t('askWhich', { which })}
      className="flex scroll-mt-4 flex-col gap-3 border-accent border-s-2 py-3 ps-4"
    >
      <p>{t(`text.${subject}`)}</p>
      <TwinList actor={actor} subject={subject} id={id} timeZone={timeZone} />
      <HolderList title={t('same')} holders={same} claim={claim} />
      <KeptForm
        keep={`${of}:withholding:${id}`}
        id={`withhold-${id}`}
        action={requestWithholdingAction}
        hidden={{ subject, id }}
        submit={t('submit')}
        weight="grave"
      >
        {holders.map((holder) => (
          <input key={holder.id} type="hidden" name="seen[]" value={holder.id} />
        ))}
        {same.map((holder) => (
          <input key={holder.id} type="hidden" name="along[]" value={holder.id} />
        ))}
        {others.length > 0 && (
          <ChecksField
            name="along"
            legend={t('along')}
            hint={t('alongHint')}
            options={others.map((one) => ({ value: one.id, label: label(one) }))}
            saved={others.filter((one) => one.claimId === claim).map(({ id }) => id)}
          />
        )}
        <ProseField name="reason" label={t('reason')} hint={t('reasonHint')} size="line" required />
        <ProseField name="note" label={t('note')} hint={t('noteHint')} size="line" />
      </KeptForm>
    </section>
  )
}
