import { useTranslations } from 'next-intl'
import { ProblemsHere } from '#components/claims/problems-here'
import { ReplyRequestText } from '#components/claims/reply-request-text'
import { ChoiceField } from '#components/desk/choice-field'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { ReplyRequestFields } from '#components/parties/reply-request-fields'
import { Disclosure } from '#components/ui/disclosure'
import { Section } from '#components/ui/section'
import {
  removeAccusedAction,
  removeReplyRequestAction,
  saveAccusedAction,
  saveReplyRequestAction,
} from '#lib/actions/replies'
import type { Problem } from '#lib/claims/gates'
import type { ReplyRequest } from '#lib/publishing/snapshot'
import { requestValues } from '#lib/replies/form-values'
import { seenAccused, seenRequest } from '#lib/revisions/seen'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** Whom the claim accuses, and each time that they were asked. */
export function AccusedParties({ claim, problems }: { claim: WorkingClaim; problems: Problem[] }) {
  const t = useTranslations('desk.accused')
  return (
    <Section id="accused" title={t('title')}>
      {claim.accused.length === 0 && <p className="text-quiet text-small">{t('none')}</p>}
      <ul className="flex flex-col gap-6">
        {claim.accused.map((accused) => (
          <li key={accused.party} id={`accused-${accused.party}`} tabIndex={-1}>
            <AccusedParty claim={claim} accused={accused} />
            <ProblemsHere problems={problems} at={{ kind: 'party', id: accused.party }} />
          </li>
        ))}
      </ul>
      <Disclosure summary={t('add')}>
        <KeptForm
          keep={`claim:${claim.id}:accused:new`}
          id="add-accused"
          action={saveAccusedAction}
          hidden={{ claim: claim.id, basedOn: claim.version }}
          submit={t('addButton')}
          clears
        >
          <ChoiceField kind="party" name="accused.party" required label={t('party')} make={t('newParty')} />
          <ReplyRequestFields name="accused.request" />
        </KeptForm>
      </Disclosure>
    </Section>
  )
}

function AccusedParty({ claim, accused }: { claim: WorkingClaim; accused: WorkingClaim['accused'][number] }) {
  const t = useTranslations('desk.accused')
  const { party: id, requests } = accused
  const party = claim.parties.find((each) => each.id === id)?.name ?? ''
  const ofClaim = { claim: claim.id, basedOn: claim.version }
  return (
    <>
      <p className="font-semibold">{party}</p>
      {requests.length === 0 && <p className="text-quiet text-small">{t('notAsked')}</p>}
      <ol className="flex flex-col gap-2">
        {requests.map((request) => (
          <li key={request.id} id={`request-${request.id}`} className="text-small">
            <Request claim={claim} request={request} party={party} />
          </li>
        ))}
      </ol>
      <div className="mt-1 flex flex-wrap items-start gap-x-6 gap-y-1">
        <Disclosure summary={t('ask')} label={t('askOf', { party })}>
          <KeptForm
            keep={`claim:${claim.id}:accused:${id}`}
            id={`ask-${id}`}
            action={saveAccusedAction}
            hidden={{ ...ofClaim, 'accused.party': id }}
            submit={t('askButton')}
            clears
          >
            <ReplyRequestFields name="accused.request" />
          </KeptForm>
        </Disclosure>
        <Disclosure summary={t('removeTitle')} label={t('removeOf', { party })}>
          <p className="mb-3 text-small">{t('removeText')}</p>
          <DeskForm
            id={`remove-accused-${id}`}
            saved={seenAccused(claim, id) ?? ''}
            action={removeAccusedAction}
            hidden={{ ...ofClaim, party: id }}
            submit={t('remove')}
            weight="grave"
          />
        </Disclosure>
      </div>
    </>
  )
}

function Request({ claim, request, party }: { claim: WorkingClaim; request: ReplyRequest; party: string }) {
  const t = useTranslations('desk.accused')
  const hidden = { claim: claim.id, basedOn: claim.version, id: request.id }
  return (
    <>
      <p>
        <ReplyRequestText request={request} party={party} language={claim.language} locale="en" />
      </p>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        <Disclosure summary={t('editShort')} label={t('edit', { party })}>
          <KeptForm
            keep={`claim:${claim.id}:request:${request.id}`}
            id={`request-${request.id}-form`}
            action={saveReplyRequestAction}
            hidden={hidden}
            saved={requestValues(claim, request.id) ?? ''}
            submit={t('save')}
          >
            <ReplyRequestFields name="request" saved={request} />
          </KeptForm>
        </Disclosure>
        <DeskForm
          id={`remove-request-${request.id}`}
          saved={seenRequest(claim, request.id) ?? ''}
          action={removeReplyRequestAction}
          hidden={hidden}
          submit={t('removeRequest')}
          submitLabel={t('removeRequestOf', { party })}
        />
      </div>
    </>
  )
}
