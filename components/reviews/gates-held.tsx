import { useTranslations } from 'next-intl'
import { type Gate, gates } from '#lib/claims/gates'

/** What the desk has checked by itself before it let the claim be submitted: what holds, and what a reason lifts. */
export function GatesHeld({ waivers }: { waivers: readonly { gate: Gate; reason: string }[] }) {
  const t = useTranslations()
  return (
    <section aria-labelledby="gates">
      <h3 id="gates" className="mb-1 font-semibold">
        {t('desk.checklist.gates')}
      </h3>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {gates.map((gate) => {
          const waiver = waivers.find((one) => one.gate === gate)
          return (
            <li key={gate}>
              {waiver ? (
                <>
                  <strong>{t('claim.waiver', { gate: t(`gate.${gate}`) })}</strong> {waiver.reason}
                </>
              ) : (
                t('desk.checklist.held', { gate: t(`gate.${gate}`) })
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
