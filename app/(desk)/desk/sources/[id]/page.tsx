import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { Attempts } from '#components/sources/attempts'
import { CaptureList } from '#components/sources/capture-list'
import { IntakeNews } from '#components/sources/intake-news'
import { MoreCopies } from '#components/sources/more-copies'
import { SourceFields } from '#components/sources/source-fields'
import { SourceList } from '#components/sources/source-list'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { saveSourceAction } from '#lib/actions/sources'
import { requireActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { listIntakes, newestProposals } from '#lib/intakes/queries'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { proposedRecord, sourceValues, takenProposals } from '#lib/sources/form-values'
import { getSource } from '#lib/sources/queries'

type Props = { params: Promise<{ id: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.source'))('record') }
}

export default async function SourcePage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const source = isId(id) ? await getSource(actor, id) : null
  if (!source) notFound()
  const t = await getTranslations('desk.source')
  const [{ timeZone }, attempts, proposals] = await Promise.all([
    getNewsroom(),
    listIntakes(actor, id),
    newestProposals(actor, source),
  ])
  const mayWrite = can(actor, 'write')
  const shown = proposedRecord(source, proposals)
  const [newest] = attempts
  return (
    <>
      <PageHeader title={<span lang={source.language}>{source.title}</span>} intro={source.publisher} />
      {newest && newest.state !== 'kept' && (
        <div className="mt-6 max-w-form">
          <IntakeNews source={id} attempt={newest} timeZone={timeZone} mayWrite={mayWrite} />
        </div>
      )}
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-2">
        <Section id="record" title={t('record')}>
          {!source.described && (
            <div className="mb-4">
              <Notice title={t('notDescribed')}>
                {proposals.length > 0 ? t('notDescribedHint') : t('notDescribedEmpty')}
              </Notice>
            </div>
          )}
          {mayWrite ? (
            <KeptForm
              keep={`source:${id}`}
              id="source"
              action={saveSourceAction}
              hidden={{ id, basedOn: source.version }}
              saved={sourceValues(shown)}
              submit={t(source.described ? 'save' : 'confirm')}
              weight={source.described ? undefined : 'main'}
            >
              <SourceFields saved={shown} proposals={takenProposals(proposals)} />
            </KeptForm>
          ) : (
            <SourceList sources={[source]} locale="en" />
          )}
        </Section>
        <Section id="captures" title={t('captures')}>
          <CaptureList source={id} captures={source.captures} timeZone={timeZone} />
          <Attempts attempts={attempts} timeZone={timeZone} />
          {mayWrite && <MoreCopies source={source} />}
        </Section>
      </div>
    </>
  )
}
