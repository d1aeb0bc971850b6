import { useTranslations } from 'next-intl'
import { NearField } from '#components/captures/near-field'
import { SelectField } from '#components/desk/fields'
import { KeptForm } from '#components/desk/kept-form'
import { CitationFields } from '#components/sources/citation-fields'
import { addCitationAction } from '#lib/actions/statements'
import { formatEdtf } from '#lib/dates/edtf'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** Begins the ids of its fields. */
export const quoteForm = 'quote'

/** A quotation from one kept text, for a claim or one of its statements: words selected in it, or typed here. */
export function QuoteForm(props: {
  source: { id: string; language: string }
  capture: string
  claim: WorkingClaim
  statement: string | null
}) {
  const { source, capture, claim, statement } = props
  const t = useTranslations()
  const places = claim.statements.map(({ id, party, stance, said }) => {
    const name = claim.parties.find((each) => each.id === party)?.name
    return {
      value: id,
      label: [name, t(`stance.${stance}`), said && formatEdtf(said, 'en')].filter(Boolean).join(', '),
    }
  })
  return (
    <KeptForm
      keep={`capture:${capture}:quotation:${claim.id}`}
      id={quoteForm}
      action={addCitationAction}
      hidden={{
        claim: claim.id,
        basedOn: claim.version,
        'citation.source': source.id,
        'citation.capture': capture,
      }}
      submit={t('desk.capture.cite')}
      weight="main"
      clears
    >
      <NearField />
      <SelectField
        name="statement"
        label={t('desk.capture.place')}
        options={places}
        empty={t('desk.capture.placeClaim')}
        saved={statement}
      />
      <CitationFields relation={statement ? 'reports' : 'supports'} within={source.language} />
    </KeptForm>
  )
}
