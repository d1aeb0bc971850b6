import type postgres from 'postgres'
import { as, codeOf } from '#db/testing/newsroom'

type Told = { along?: string[]; staying?: string[] }

/** The steps of a withholding in plain SQL, as somebody with the app's role would type them. */
export const withholding = (app: postgres.Sql, owner: postgres.Sql) => ({
  publicationOf: async (claim: string, number = 1) => {
    const [row] = await app`select id, hash from publications where claim_id = ${claim} and number = ${number}`
    return row as unknown as { id: string; hash: string }
  },

  /** In somebody else's name, which the database does not take from whoever asks. */
  ask: (by: string, subjectId: string, subject = 'publication', { along = [], staying = [] }: Told = {}) =>
    as(app, by, async (tx) => {
      const [row] = await tx`
        insert into withholding_requests (subject, subject_id, reason, note, requested_by, along, staying)
        values (${subject}, ${subjectId}, 'By order of a court', 'Case 1',
                (select id from people where id <> ${by} limit 1), ${along}, ${staying}) returning id`
      return row?.id as string
    }),

  confirm: (by: string, request: string) => codeOf(as(app, by, (tx) => tx`select confirm_withholding(${request})`)),

  refuse: (by: string, request: string, outcome = 'refused') =>
    codeOf(as(app, by, (tx) => tx`update withholding_requests set outcome = ${outcome} where id = ${request}`)),

  bodies: async ({ id, hash }: { id: string; hash: string }) => {
    const [row] = await owner`
      select (select count(*)::int from publication_bodies where publication_id = ${id}) as published,
             (select count(*)::int from frozen_bodies where hash = ${hash}) as frozen`
    return row
  },
})
