import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { listParties } from '#lib/parties/queries'
import { listSources } from '#lib/sources/queries'
import { listDossiers } from '#lib/topics/queries'
import { listStandings } from './queries.ts'

const owner = connectAs('owner')
const app = connectAs('app')
let people: Awaited<ReturnType<typeof hireActors>>

beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

test('lists tell in how many claims a source, a party and a topic are, without the discarded', async () => {
  const { editor } = people
  const ids = await app.begin(async (tx) => {
    await tx`select set_config('app.actor', ${editor.id}, true)`
    const [source] = await tx`insert into sources (title, publisher, language, kind)
      values ('Paper', 'Paper', 'en', 'news_report') returning id`
    const [party] =
      await tx`insert into parties (slug, name, kind) values ('kremlin', 'Kremlin', 'agency') returning id`
    const [topic] = await tx`insert into topics (slug, title, language) values ('treaty', 'Treaty', 'en') returning id`
    for (const slug of ['kept', 'kept-too', 'thrown-away']) {
      const [claim] = await tx`insert into claims (slug, language, sentence, created_by, saved_by)
        values (${slug}, 'en', ${slug}, ${editor.id}, ${editor.id}) returning id`
      await tx`insert into claim_topics (claim_id, topic_id) values (${claim?.id}, ${topic?.id})`
      for (const position of [0, 1]) {
        const [statement] =
          await tx`insert into statements (claim_id, position, party_id, stance, wording, words, language)
          values (${claim?.id}, ${position}, ${party?.id}, 'asserts', 'reported', 'So it is.', 'en') returning id`
        await tx`insert into citations (claim_id, statement_id, position, source_id, relation)
          values (${claim?.id}, ${statement?.id}, 0, ${source?.id}, 'reports')`
      }
      if (slug === 'thrown-away')
        await tx`update claims set state = 'discarded', version = version + 1 where id = ${claim?.id}`
    }
    return { party: party?.id as string, topic: topic?.id as string }
  })
  expect(await listSources(editor)).toMatchObject([{ claims: 2, capturedAt: null }])
  expect(await listParties(editor)).toMatchObject([{ claims: 2 }])
  expect(await listDossiers(editor)).toMatchObject([{ claims: 2 }])
  const standings = await listStandings(editor, 'party', [ids.party])
  expect(standings.get(ids.party)).toEqual({ state: 'draft', live: null })
})
