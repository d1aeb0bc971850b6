import { randomUUID } from 'node:crypto'
import { insertCapture } from '#db/testing/captures'
import { as } from '#db/testing/newsroom'
import { insertSource } from '#e2e/support/sources'
import { verdicts } from '#lib/claims/claim'
import { app, hire } from './site.ts'

/** Colleagues of those who ask: they wrote, approved and published what is another's. */
export const author = await hire('editor')
export const second = await hire('reviewer')
export const third = await hire('reviewer')
export const manager = await hire('admin')

const words = Object.fromEntries(verdicts.map((verdict) => [verdict, { word: 'A word', meaning: 'A meaning' }]))

const made = await as(app, author.id, async (sql) => {
  const unique = randomUUID()
  const [party] = await sql`
    insert into parties (slug, name, kind) values (${`party-${unique}`}, ${`Party ${unique}`}, 'state') returning id`
  const [topic] = await sql`
    insert into topics (slug, title, language) values (${`topic-${unique}`}, ${`Topic ${unique}`}, 'en') returning id`
  const { source } = await insertSource(sql)
  await insertCapture(sql, source, '<p>A page</p>', 'text/html')
  const [page] = await sql`
    insert into pages (slug, title, language, body) values ('funding', 'Funding', 'en', 'Readers')
    on conflict (slug, language) do update set version = pages.version + 1 returning id`
  const [labels] = await sql`
    insert into verdict_labels (language, labels) values ('en', ${sql.json(words)})
    on conflict (language) do update set labels = excluded.labels, version = verdict_labels.version + 1 returning id`
  return {
    page: page?.id as string,
    labels: labels?.id as string,
    party: party?.id as string,
    topic: topic?.id as string,
    source,
  }
})

export const { party, topic, source, page, labels } = made
