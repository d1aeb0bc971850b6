import { CommentSummary } from '#components/comments/comment-summary'
import type { Colleague } from '#components/comments/mention-field'
import { usePlaces } from '#components/comments/places'
import { type Commentable, type Place, textsAt } from '#lib/comments/comment'
import { listColleagues, listThreads, type Thread } from '#lib/comments/queries'
import type { Matter } from '#lib/matters/matter'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import { snapshotOf, type WorkingClaim } from '#lib/revisions/working-claim'

/** What was said about a claim, beside the work on it. */
export async function ClaimComments(props: {
  actor: Actor
  claim: WorkingClaim
  timeZone: string
  isWriting: boolean
}) {
  const { actor, claim, timeZone, isWriting } = props
  const [threads, colleagues] = await Promise.all([
    listThreads(actor, { of: 'claim', id: claim.id }),
    listColleagues(actor),
  ])
  return (
    <Summary
      content={snapshotOf(claim, 'first', null)}
      threads={threads}
      colleagues={can(actor, 'write') ? colleagues : null}
      timeZone={timeZone}
      isWriting={isWriting}
    />
  )
}

/** Each thread names its place, which is a link where that is written on this page. */
function Summary(props: {
  content: PublishedClaim
  threads: Thread[]
  colleagues: Colleague[] | null
  timeZone: string
  isWriting: boolean
}) {
  const { content, isWriting, ...ofThreads } = props
  const { nameOf } = usePlaces(content)
  const matter: Matter = { of: 'claim', id: content.id }
  const placeOf = (thread: Thread) => {
    const anchor = isWriting ? anchorOf(thread) : null
    return anchor ? <a href={`#${anchor}`}>{nameOf(thread)}</a> : nameOf(thread)
  }
  return (
    <CommentSummary
      matter={matter}
      textsOf={(place) => textsAt(content as unknown as Commentable, place)}
      placeOf={placeOf}
      {...ofThreads}
    />
  )
}

const ofVerdict = ['verdict', 'finding', 'rationale', 'wouldChange', 'recheckOn']

/** Where the desk's page of a claim has the field or the part. */
function anchorOf({ about, part }: Place): string | null {
  if (about === 'whole' || part === null) return null
  if (about !== 'field') return `${about}-${part}`
  if (ofVerdict.includes(part)) return `verdict-${part}`
  return ['statements', 'citations', 'accused', 'related'].includes(part) ? part : `text-${part}`
}
