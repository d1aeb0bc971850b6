import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { Quoted } from '#components/ui/quoted'
import { removeCitationAction } from '#lib/actions/statements'
import { captureAddress } from '#lib/captures/address'
import { originName } from '#lib/claims/origins'
import { directionOf } from '#lib/i18n/direction'
import { seenCitation } from '#lib/revisions/seen'
import type { WorkingCitation, WorkingClaim } from '#lib/revisions/working-claim'

/** The sources cited at one place of a working revision, with what was found in them. */
export function WorkingCitations(props: { citations: WorkingCitation[]; claim: WorkingClaim; statement?: string }) {
  const { citations, claim, statement } = props
  const t = useTranslations('desk')
  return (
    <ul className="flex flex-col gap-3 text-small">
      {citations.map(({ id, source: sourceId, relation, quotation, locator, origin }) => {
        const source = claim.sources.find((each) => each.id === sourceId)
        if (!source) return null
        const newer = claim.gone[id]
        const from = origin && originName(origin, claim.sources)
        return (
          <li
            key={id}
            id={`citation-${id}`}
            tabIndex={-1}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2"
          >
            <div className="min-w-0 flex-1 basis-60">
              <p>
                <span className="text-quiet">{t(`relation.${relation}`)}: </span>
                <a href={`/desk/sources/${source.id}`} lang={source.language} dir={directionOf(source.language)}>
                  {source.title}
                </a>
                <span className="text-quiet">
                  , {source.publisher}
                  {locator && `, ${locator}`}
                  {from && ` (${t('citation.originOf', { origin: from })})`}
                </span>
              </p>
              {claim.undescribed.includes(source.id) && (
                <p className="font-semibold text-alert text-fine">
                  {t('citation.notDescribed')} <a href={`/desk/sources/${source.id}`}>{t('citation.describe')}</a>
                </p>
              )}
              {quotation && (
                <>
                  <blockquote
                    lang={source.language}
                    dir={directionOf(source.language)}
                    className="mt-1 border-line border-s ps-3 font-serif"
                  >
                    <Quoted text={quotation.exact} />
                  </blockquote>
                  {quotation.translation && (
                    <blockquote
                      lang={quotation.translation.language}
                      dir={directionOf(quotation.translation.language)}
                      className="mt-1 border-line border-s ps-3"
                    >
                      <Quoted text={quotation.translation.text} />{' '}
                      <span className="text-quiet">({quotation.translation.translator})</span>
                    </blockquote>
                  )}
                  <p className={quotation.proven ? 'text-fine text-quiet' : 'font-semibold text-alert text-fine'}>
                    {quotation.proven ? t('statement.proven') : t('statement.notProven')}
                  </p>
                  {newer && (
                    <p className="text-fine">
                      {t('capture.goneSince')}{' '}
                      <a href={captureAddress(source.id, newer, { claim: claim.id, statement })}>
                        {t('capture.readNewest')}
                      </a>
                    </p>
                  )}
                </>
              )}
              <p className="text-fine">
                {quotation ? (
                  <a
                    href={captureAddress(
                      source.id,
                      quotation.capture.id,
                      { claim: claim.id, statement, quotation: id },
                      `quotation-${id}`,
                    )}
                    aria-label={t('capture.readOf', { source: source.title })}
                  >
                    {t('capture.read')}
                  </a>
                ) : (
                  <a
                    href={captureAddress(source.id, null, { claim: claim.id, statement })}
                    aria-label={t('capture.selectOf', { source: source.title })}
                  >
                    {t('capture.select')}
                  </a>
                )}
              </p>
            </div>
            <DeskForm
              id={`remove-citation-${id}`}
              saved={seenCitation(claim, id) ?? ''}
              action={removeCitationAction}
              hidden={{ claim: claim.id, basedOn: claim.version, id }}
              submit={t('citation.remove')}
              submitLabel={t('citation.removeOf', { source: source.title })}
            />
          </li>
        )
      })}
    </ul>
  )
}
