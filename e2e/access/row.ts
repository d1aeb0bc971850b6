import type { Asked } from '#e2e/support/direct'
import type { Asker } from './people.ts'
import type { Kind, Relation, Subject } from './subjects.ts'

/**
 * A row of the access table, which says who may do what with every server action (actions.ts) and every route (routes.ts)
 * of the build. Whoever and whatever is not named is refused. A new action or route is red until it has its row.
 */
export type May<K extends Kind> = { [R in Relation<K>]?: readonly Asker[] }
export type ActionRow = {
  of: Kind
  may: Record<string, readonly Asker[]>
  ask: (it: Subject) => Asked
  /** The relations that are tried; all of them, when left out. */
  only?: readonly string[]
  /** It may be done and yet change nothing that is looked at. */
  isIdle?: boolean
  /** The test that sees it done, where that takes more than a request. */
  doneIn?: string
}
export type RouteRow = {
  of: Kind
  may: Record<string, readonly Asker[]>
  path: (it: Subject) => string
  body?: object
  doneIn?: string
  /** The relations that are tried; all of them, when left out. */
  only?: readonly string[]
}

export const writers = ['editor', 'reviewer'] as const
export const reviewers = ['reviewer'] as const
export const admins = ['admin'] as const
export const desk = ['editor', 'reviewer', 'admin'] as const
export const everybody = ['editor', 'reviewer', 'admin', 'stranger', 'nobody'] as const
