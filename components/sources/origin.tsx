import { useTranslations } from 'next-intl'
import type { PublishedCitation, PublishedSource } from '#lib/publishing/snapshot'

/** Where a cited source has it from: in words, or a source of the record by its place in the list. */
export function Origin({ origin, sources }: { origin: PublishedCitation['origin']; sources: PublishedSource[] }) {
  const t = useTranslations('source')
  if (!origin) return null
  if ('name' in origin) return t('origin', { origin: origin.name })
  const position = sources.findIndex(({ id }) => id === origin.source)
  return t.rich('originSource', {
    publisher: sources[position]?.publisher ?? '',
    number: position + 1,
    name: (chunks) => <bdi>{chunks}</bdi>,
    source: (chunks) => <a href={`#source-${position + 1}`}>{chunks}</a>,
  })
}
