import { dataLinks } from '#lib/links'
import { answering, Moved } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { statementOf } from '#lib/publishing/api/records'
import { getParty, listPartyPositions } from '#lib/publishing/cached-subjects'
import { membersOf } from '#lib/publishing/members'

export const GET = answering(operations.listStatements, async ({ params: { slug }, query: { cursor } }) => {
  const party = await getParty(slug)
  if (!party) return null
  if ('movedTo' in party) return new Moved(dataLinks.statements(party.movedTo))
  const { positions, next } = await listPartyPositions(slug, membersOf(party), cursor ?? null)
  return { data: positions.map(statementOf), next }
})
