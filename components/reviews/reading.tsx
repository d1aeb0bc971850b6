import { useBeside } from '#components/comments/beside'
import { Discussion } from '#components/comments/discussion'
import type { Colleague } from '#components/comments/mention-field'
import { usePlaces } from '#components/comments/places'
import { ContentDifference } from '#components/differences/content-difference'
import { type Commentable, type Place, placeKey, textsAt } from '#lib/comments/comment'
import type { Thread } from '#lib/comments/queries'
import type { Matter } from '#lib/matters/matter'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** A content against another, with what was said about each part of it, and room to say more. */
export function Reading(props: {
  before: PublishedClaim | null
  content: PublishedClaim
  threads: Thread[]
  /** Null: somebody who reads only. */
  colleagues: Colleague[] | null
  /** The place that the comment to be written is about. */
  about: string
  timeZone: string
}) {
  const { before, content, threads, colleagues, about, timeZone } = props
  const { places, nameOf } = usePlaces(content)
  const open = new Set(threads.filter(({ resolvedAt }) => !resolvedAt).map(placeKey))
  const textsOf = (place: Place) => textsAt(content as unknown as Commentable, place)
  const matter: Matter = { of: 'claim', id: content.id }
  const said = { matter, places, threads, textsOf, colleagues, timeZone }
  const beside = useBeside(said)
  return (
    <>
      <ContentDifference before={before} after={content} beside={beside} marked={open} />
      <Discussion nameOf={nameOf} about={about} {...said} />
    </>
  )
}
