import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { desk } from '#db/guards/desk'
import { insertCapture } from '#db/testing/captures'
import { as } from '#db/testing/newsroom'
import { connectAsApp } from './database.ts'

/** A paragraph that no reader may see, but for the words next to it. */
const filling = (word: string) => `${`${word} filling words of a work that is somebody else’s. `.repeat(20)}\n\n`

type Doc = { language: string; before: string; exact: string; after: string; translation: string | null }
const documents = {
  dutch: {
    language: 'nl',
    before: 'De minister zei gisteren tegen de pers: „',
    exact: 'Wij hebben nooit wapens geleverd aan wie dan ook',
    after: '”, en hij verliet daarna de zaal.',
    translation: 'We have never supplied weapons to anybody',
  },
  greek: {
    language: 'el',
    before: 'Ο εκπρόσωπος δήλωσε χθες το βράδυ: «',
    exact: 'Δεν υπάρχει καμία συμφωνία […] ούτε θα υπάρξει',
    after: '», και πρόσθεσε ότι η χώρα του τηρεί τους κανόνες.',
    translation: null,
  },
  arabic: {
    language: 'ar',
    before: 'وقال المتحدث باسم الحكومة أمس: «',
    exact: 'لا يوجد أي اتفاق بين البلدين',
    after: '» وأضاف أن بلاده ملتزمة بالقانون.',
    translation: 'There is no agreement between the two countries',
  },
} satisfies Record<string, Doc>
type Name = keyof typeof documents

/** The Greek speaker says more between the two parts. */
const inFull = (exact: string) => exact.replace(' […] ', ' μεταξύ μας, είπε, ')

/** A published claim with quotations in three languages, whose sources have their stories from each other. */
export async function publishEvidence() {
  const sql = connectAsApp()
  const on = desk(sql)
  const people = await sql`select id, email from people where email in ('editor@example.org', 'reviewer@example.org')`
  const [editor, reviewer] = ['editor@example.org', 'reviewer@example.org'].map(
    (email) => people.find((one) => one.email === email)?.id as string,
  )
  if (!editor || !reviewer) throw new Error('The demo has no editor or no reviewer.')
  const hidden = `hidden${randomUUID().replaceAll('-', '')}`
  const texts = Object.fromEntries(
    Object.entries(documents).map(([name, { before, exact, after }]) => [
      name,
      `${filling(hidden)}${before}${inFull(exact)}${after}\n\n${filling(hidden)}`,
    ]),
  ) as Record<Name, string>
  const slug = `evidence-${randomUUID()}`
  const id = await on.draft(editor, slug)
  const hashes = await as(sql, editor, (tx) => plant(tx, id, texts))
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  await sql.end()
  return { id, slug, hidden, documents, texts, hashes }
}

async function plant(tx: postgres.TransactionSql, claim: string, texts: Record<Name, string>) {
  await tx`update claims set sentence = 'Ruritania sold weapons to Sylvania', version = version + 1 where id = ${claim}`
  const add = async (title: string, publisher: string, language: string, more: object = {}) => {
    const [row] = await tx<{ id: string }[]>`
      insert into sources ${tx({ title, publisher, language, kind: 'news_report', ...more })} returning id`
    return row?.id as string
  }
  const sources = {
    dutch: await add('Minister ontkent levering', 'De Krant', 'nl', {
      url: 'https://krant.example/artikel?id=7#top',
      archived_url: 'https://archive.example/2026/krant.example/artikel',
      author: 'Jan Jansen',
      ...{ published: '2025-01-17', published_earliest: '2025-01-17', published_latest: '2025-01-17' },
      interest: 'Owned by an arms maker',
    }),
    greek: await add('Η κυβέρνηση διαψεύδει', 'Η Εφημερίδα', 'el', { url: 'https://efimerida.example/a' }),
    arabic: await add('الحكومة تنفي', 'الصحيفة', 'ar'),
  }
  const wire = await add('A wire', 'The Agency', 'en')
  const [party] = await tx`
    insert into parties (slug, name, kind) values (${`ruritania-${randomUUID()}`}, 'Ruritania', 'state') returning id`
  const [statement] = await tx`
    insert into statements ${tx({
      ...{ claim_id: claim, position: 1, party_id: party?.id, stance: 'denies', wording: 'quoted', language: 'nl' },
      words: documents.dutch.exact,
    })} returning id`

  const hashes: Record<string, string> = {}
  const quote = async (name: Name, position: number, more: object) => {
    const { before, exact, after, translation } = documents[name]
    const capture = await insertCapture(tx, sources[name], texts[name])
    const [kept] = await tx`select text_sha256 from captures where id = ${capture}`
    hashes[name] = kept?.text_sha256
    const start = texts[name].indexOf(before) + before.length
    const translated = { translation, translation_language: 'en', translator: 'The newsroom' }
    await tx`insert into citations ${tx({
      ...{ claim_id: claim, position, source_id: sources[name], capture_id: capture, exact },
      ...{ prefix: before, suffix: after, starts_at: start, ends_at: start + inFull(exact).length },
      ...(translation ? translated : {}),
      ...more,
    })}`
  }
  await quote('dutch', 1, { statement_id: statement?.id, relation: 'reports' })
  await quote('greek', 2, { relation: 'supports', origin_source_id: wire })
  await quote('arabic', 3, { relation: 'supports', locator: 'p. 2', origin: 'THE AGENCY' })
  await tx`
    insert into citations (claim_id, position, source_id, relation) values (${claim}, 4, ${sources.dutch}, 'contradicts')`
  return hashes
}
