import { useTranslations } from 'next-intl'

/** All that the claim stands on, in one file that programs for web archives open. */
export function EvidenceDownload({ claim }: { claim: { id: string; sources: unknown[] } }) {
  const t = useTranslations('desk.claim')
  if (claim.sources.length === 0) return null
  return (
    <p className="text-small">
      <a href={`/api/desk/claims/${claim.id}/evidence.wacz`}>{t('downloadEvidence')}</a>
      <span className="block text-quiet">{t('downloadEvidenceHint')}</span>
    </p>
  )
}
