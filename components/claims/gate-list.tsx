import { useTranslations } from 'next-intl'
import { listPlace, solvingPlace } from '#components/claims/problem-place'
import { ProseField } from '#components/desk/fields'
import { KeptForm } from '#components/desk/kept-form'
import { Disclosure } from '#components/ui/disclosure'
import { saveWaiverAction } from '#lib/actions/claims'
import { waiverValues } from '#lib/claims/form-values'
import { missing, type Problem, waivableGates } from '#lib/claims/gates'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** What stands between the claim and its publication; each problem leads to where it is solved. */
export function GateList({ claim }: { claim: WorkingClaim }) {
  const t = useTranslations()
  const problems = missing(claim)
  const open = problems.filter((problem) => problem.waiver === null)
  const waived = waivableGates.filter((gate) => claim.waivers.some((waiver) => waiver.gate === gate))
  const line = (problem: Problem) => (
    <li key={`${problem.message} ${problem.at.id}`}>
      <a id={listPlace(problem)} href={`#${solvingPlace(claim, problem.at)}`}>
        {t(`desk.problem.${problem.message}`, problem.values)}
      </a>
    </li>
  )
  return (
    <section aria-labelledby="gates">
      <h2 id="gates" className="mb-2 border-line border-b pb-1.5 font-semibold text-lead">
        {t('desk.gates.title')}
      </h2>
      <div role="status" className="text-small">
        {open.length === 0 ? (
          <p>{t('desk.gates.ready')}</p>
        ) : (
          <>
            <p className="font-semibold">{t('desk.gates.open')}</p>
            <ul className="flex list-disc flex-col gap-1 ps-5">{open.map(line)}</ul>
          </>
        )}
      </div>
      {waivableGates
        .filter((gate) => waived.includes(gate) || open.some((problem) => problem.gate === gate))
        .map((gate) => {
          const reason = claim.waivers.find((waiver) => waiver.gate === gate)?.reason
          const summary = t(reason ? 'desk.gates.changeReason' : 'desk.gates.stateReason')
          return (
            <div key={gate} className="mt-4 text-small">
              {reason && (
                <p>
                  <span className="font-semibold">{t('claim.waiver', { gate: t(`gate.${gate}`) })}</span>{' '}
                  <span lang={claim.language}>{reason}</span>
                </p>
              )}
              <Disclosure summary={summary} label={`${summary}: ${t(`gate.${gate}`)}`}>
                <KeptForm
                  keep={`claim:${claim.id}:waiver:${gate.replaceAll('_', '-')}`}
                  id={`waiver-${gate}`}
                  action={saveWaiverAction}
                  hidden={{ claim: claim.id, basedOn: claim.version, gate }}
                  saved={waiverValues(claim, gate)}
                  submit={t('desk.gates.saveReason')}
                >
                  <p>{t('claim.waiver', { gate: t(`gate.${gate}`) })}</p>
                  <ProseField
                    name="reason"
                    label={t('desk.gates.reason')}
                    hint={t('desk.gates.reasonHint')}
                    saved={reason}
                    lang={claim.language}
                    size="line"
                  />
                </KeptForm>
              </Disclosure>
            </div>
          )
        })}
    </section>
  )
}
