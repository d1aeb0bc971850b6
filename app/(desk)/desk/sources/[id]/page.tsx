import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ProseField } from '#components/desk/fields'
import { KeptForm } from '#components/desk/kept-form'
import { CaptureList } from '#components/sources/capture-list'
import { SourceFields } from '#components/sources/source-fields'
import { SourceList } from '#components/sources/source-list'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { captureTextAction, saveSourceAction } from '#lib/actions/sources'
import { requireActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { sourceValues } from '#lib/sources/form-values'
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
  const { timeZone } = await getNewsroom()
  const mayWrite = can(actor, 'write')
  return (
    <>
      <PageHeader title={<span lang={source.language}>{source.title}</span>} intro={source.publisher} />
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-2">
        <Section id="record" title={t('record')}>
          {mayWrite ? (
            <KeptForm
              keep={`source:${id}`}
              id="source"
              action={saveSourceAction}
              hidden={{ id, basedOn: source.version }}
              saved={sourceValues(source)}
              submit={t('save')}
            >
              <SourceFields saved={source} />
            </KeptForm>
          ) : (
            <SourceList sources={[source]} locale="en" />
          )}
        </Section>
        <Section id="captures" title={t('captures')}>
          <CaptureList source={id} captures={source.captures} timeZone={timeZone} />
          {mayWrite && (
            <div className="mt-6">
              <KeptForm
                keep={`source:${id}:capture`}
                id="capture"
                action={captureTextAction}
                hidden={{ source: id }}
                submit={t('capture')}
                clears
              >
                <ProseField
                  name="text"
                  label={t('text')}
                  hint={t('textHint')}
                  lang={source.language}
                  size="document"
                  required
                />
              </KeptForm>
            </div>
          )}
        </Section>
      </div>
    </>
  )
}
