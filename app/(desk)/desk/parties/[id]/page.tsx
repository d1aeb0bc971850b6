import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { PartyFields } from '#components/parties/party-fields'
import { RecordDesk } from '#components/records/record-desk'
import { savePartyAction } from '#lib/actions/parties'
import { requireActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { namesOf, partyValues } from '#lib/parties/form-values'
import { getParty } from '#lib/parties/queries'
import { can } from '#lib/permissions'
import { getStanding } from '#lib/records/queries'

type Props = { params: Promise<{ id: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.party'))('title') }
}

export default async function PartyPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const party = isId(id) ? await getParty(actor, id) : null
  if (!party) notFound()
  const t = await getTranslations()
  const whole = party.partOf ? await getParty(actor, party.partOf) : null
  const partOf = whole && { id: whole.id, label: whole.name }
  const { language, others } = namesOf(party)
  const record = await getStanding(actor, 'party', id)
  return (
    <RecordDesk
      actor={actor}
      record={record}
      page={`/desk/parties/${id}`}
      title={party.name}
      intro={
        whole ? (
          <>
            {t(`partyKind.${party.kind}`)},{' '}
            <a href={`/desk/parties/${whole.id}`}>{t('desk.party.partOfLine', { party: whole.name })}</a>
          </>
        ) : (
          t(`partyKind.${party.kind}`)
        )
      }
    >
      {can(actor, 'write') ? (
        <KeptForm
          keep={`party:${id}`}
          id="party"
          action={savePartyAction}
          hidden={{ id, basedOn: party.version }}
          saved={partyValues(party, partOf)}
          submit={t('desk.party.save')}
        >
          <PartyFields saved={{ ...party, language, partOf, names: others }} slugFixed={record?.live != null} />
        </KeptForm>
      ) : (
        <ul aria-label={t('desk.party.names')} className="flex flex-col gap-1">
          {party.names.map(({ text, language }) => (
            <li key={`${language} ${text}`} lang={language} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </RecordDesk>
  )
}
