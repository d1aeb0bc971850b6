import type postgres from 'postgres'
import type { Actor, Role } from '#lib/people/person'
import { hire } from './newsroom.ts'

/** The same people as actors of commands. */
export async function hireActors(owner: postgres.Sql) {
  const ids = await hire(owner)
  const actor = (id: string, role: Role, name: string): Actor => ({ id, role, name })
  return {
    editor: actor(ids.editor, 'editor', 'Eda'),
    secondEditor: actor(ids.secondEditor, 'editor', 'Sem'),
    reviewer: actor(ids.reviewer, 'reviewer', 'Rea'),
    secondReviewer: actor(ids.secondReviewer, 'reviewer', 'Rob'),
    admin: actor(ids.admin, 'admin', 'Ada'),
  }
}
