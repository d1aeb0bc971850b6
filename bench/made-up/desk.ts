import type postgres from 'postgres'

const working = 10_000

/** A desk beside the record that was made up: so many claims in work, which say what published ones say, and its names. */
export async function fillDesk(sql: postgres.Sql) {
  await sql`truncate desk_words, desk_beginnings, desk_stem_languages`
  await sql`insert into desk_words (claim_id, saved_at, words)
    select gen_random_uuid(), published_at, words from public_words order by claim_id limit ${working}`
  await sql`insert into desk_beginnings (sort, id, beginning, whole, name) select sort, id, beginning, whole, name from public_beginnings`
  await sql`insert into desk_stem_languages (language) select language from public_stem_languages`
  await sql`vacuum analyze desk_words, desk_beginnings, desk_stem_languages`
}
