import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { TextField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { PageHeader } from '#components/ui/page-header'
import { addPointAction, retirePointAction } from '#lib/actions/checklist'
import { requireActor } from '#lib/auth/actor'
import { listPoints } from '#lib/checklist/queries'
import { can } from '#lib/permissions'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.checklist'))('title') }
}

export default async function ChecklistPage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'manage_settings')) notFound()
  const t = await getTranslations('desk.checklist')
  const points = await listPoints(actor)
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} actions={<a href="/desk/settings">{t('back')}</a>} />
      <div className="mt-6 flex max-w-form flex-col gap-8">
        {points.length === 0 ? (
          <p className="text-quiet text-small">{t('none')}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {points.map(({ id, text }) => (
              <li
                key={id}
                className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-b pb-3"
              >
                <span className="min-w-0">{text}</span>
                <DeskForm
                  id={`retire-${id}`}
                  action={retirePointAction}
                  hidden={{ point: id }}
                  submit={t('remove')}
                  submitLabel={t('removeOf', { text })}
                />
              </li>
            ))}
          </ul>
        )}
        <KeptForm keep="checklist:new" id="point" action={addPointAction} submit={t('add')} weight="main" clears>
          <TextField name="text" label={t('point')} hint={`${t('pointHint')} ${t('keeps')}`} required />
        </KeptForm>
      </div>
    </>
  )
}
