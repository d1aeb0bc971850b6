import { CommentSummary } from '#components/comments/comment-summary'
import { listColleagues, listThreads } from '#lib/comments/queries'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { snapshotOf, type WorkingClaim } from '#lib/revisions/working-claim'

/** What was said about a claim, beside the work on it; each thread leads to the field that it is about. */
export async function ClaimComments(props: {
  actor: Actor
  claim: WorkingClaim
  timeZone: string
  isWriting: boolean
}) {
  const { actor, claim, timeZone, isWriting } = props
  const [threads, colleagues] = await Promise.all([listThreads(actor, claim.id), listColleagues(actor)])
  return (
    <CommentSummary
      content={snapshotOf(claim, 'first', null)}
      threads={threads}
      colleagues={can(actor, 'write') ? colleagues : null}
      timeZone={timeZone}
      isWriting={isWriting}
    />
  )
}
