import { recordDesk } from '#db/guards/record-desk'
import { author, second } from './newsroom.ts'
import { app } from './site.ts'
import type { Subject } from './subjects.ts'

const steps = recordDesk(app, 'topic')

export const draft = (writer = author.id) => steps.draft(writer)

export async function submission(writer = author.id) {
  const id = await draft(writer)
  await steps.submit(writer, id)
  return id
}

export async function approved() {
  const id = await submission()
  await steps.decide(second.id, id, 'approve')
  return id
}

export async function published() {
  const id = await approved()
  await steps.publish(second.id, id)
  return id
}

/** The topic as its pages show it, from which forms are sent. */
export async function read(id: string): Promise<Subject> {
  const [record] = await app`
    select t.id, t.slug, t.version::text, coalesce(r.hash, repeat('0', 64)) as seen,
      case when exists (select from record_publications where record_id = t.id) then 'update' else 'first' end as kind
    from topics t left join record_requests r on r.record_id = t.id where t.id = ${id}`
  return record as unknown as Subject
}
