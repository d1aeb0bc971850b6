import type { ComponentProps } from 'react'
import { CommentSummary } from '#components/comments/comment-summary'
import { useRecordPlaces } from '#components/records/record-places'
import { listColleagues, listThreads } from '#lib/comments/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { textsAtRecord } from '#lib/records/fields'
import { getRecordContents, type RecordStands } from '#lib/records/queries'

/** What was said about a record, beside the work on it; nothing where nobody has said anything. */
export async function RecordComments({ actor, record }: { actor: Actor; record: RecordStands }) {
  const matter = { of: record.subject, id: record.id }
  const threads = await listThreads(actor, matter)
  if (threads.length === 0) return null
  const [{ next }, colleagues, { timeZone }] = await Promise.all([
    getRecordContents(actor, record),
    listColleagues(actor),
    getNewsroom(),
  ])
  return (
    next && (
      <Summary
        content={next}
        threads={threads}
        matter={matter}
        colleagues={can(actor, 'write') ? colleagues : null}
        timeZone={timeZone}
      />
    )
  )
}

type Props = { content: Parameters<typeof useRecordPlaces>[0] } & Omit<
  ComponentProps<typeof CommentSummary>,
  'textsOf' | 'placeOf'
>

function Summary({ content, ...ofThreads }: Props) {
  const { nameOf } = useRecordPlaces(content)
  return <CommentSummary textsOf={(place) => textsAtRecord(content, place)} placeOf={nameOf} {...ofThreads} />
}
