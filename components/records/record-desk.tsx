import type { ReactNode } from 'react'
import { ReadNews } from '#components/notifications/read-news'
import { RecordActs } from '#components/records/record-acts'
import { RecordComments } from '#components/records/record-comments'
import { RecordViews } from '#components/records/record-views'
import { PageHeader } from '#components/ui/page-header'
import type { Actor } from '#lib/people/person'
import type { RecordStands } from '#lib/records/queries'

/** The page on which a record is written: where it stands, its form, and beside that what leads to its publication. */
export function RecordDesk(props: {
  actor: Actor
  /** Null: nobody has begun it. */
  record: RecordStands | null
  title: ReactNode
  intro?: ReactNode
  /** The page itself. */
  page: string
  /** Takes all the room there is, for two texts beside each other. */
  isWide?: boolean
  children: ReactNode
}) {
  const { actor, record, title, intro, page } = props
  return (
    <>
      <PageHeader title={title} intro={intro}>
        {record && <RecordViews record={record} page={page} current="work" />}
      </PageHeader>
      {record && <ReadNews actor={actor} matter={{ of: record.subject, id: record.id }} />}
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_21rem]">
        <div className={props.isWide ? 'min-w-0' : 'min-w-0 max-w-form'}>{props.children}</div>
        {record && (
          <aside className="flex flex-col gap-8 self-start">
            <RecordActs actor={actor} record={record} />
            <RecordComments actor={actor} record={record} />
          </aside>
        )}
      </div>
    </>
  )
}
