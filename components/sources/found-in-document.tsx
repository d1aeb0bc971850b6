import { useTranslations } from 'next-intl'
import { Proposed } from '#components/sources/proposed'
import { formatEdtf } from '#lib/dates/edtf'
import type { Proposal, ProposedField } from '#lib/intakes/intake'
import { type Recorded, sourceValues } from '#lib/sources/form-values'

const mostShown = 3

/** What the newest copy says about one field of the record, the best first. */
export function FoundInDocument(props: {
  name: ProposedField
  label: string
  saved: Recorded
  proposals: readonly Proposal[]
}) {
  const { name, label, saved, proposals } = props
  const t = useTranslations()
  const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
  const reads = (value: string) => {
    if (name === 'kind') return t(`sourceKind.${value}` as 'sourceKind.other')
    if (name === 'language') return languageNames.of(value) ?? value
    return name === 'published' ? formatEdtf(value, 'en') : value
  }
  const values = new Map<string, Proposal>()
  for (const proposal of proposals) {
    if (proposal.field === name && !values.has(proposal.value)) values.set(proposal.value, proposal)
  }
  const found = [...values.values()]
    .slice(0, mostShown)
    .map(({ value, from }) => ({ value, reads: reads(value), from: t(`desk.source.from.${from}`) }))
  return (
    <Proposed
      name={name}
      label={label}
      saved={String(sourceValues(saved)[name] ?? '')}
      found={found}
      lang={name === 'title' || name === 'publisher' || name === 'author' ? saved.language || undefined : undefined}
    />
  )
}
