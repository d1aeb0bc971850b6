import { dataLinks } from '#lib/links'
import { answering, Moved } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { partyOf } from '#lib/publishing/api/records'
import { getParty } from '#lib/publishing/cached-subjects'

export const GET = answering(operations.getParty, async ({ params: { slug } }) => {
  const party = await getParty(slug)
  if (party && 'movedTo' in party) return new Moved(dataLinks.party(party.movedTo))
  return party && partyOf(party)
})
