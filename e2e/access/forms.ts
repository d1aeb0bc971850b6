import type { Fields } from '#e2e/support/direct'
import type { Asker } from './people.ts'
import { type ActionRow, desk, type May, writers } from './row.ts'
import type { Kind, Subject } from './subjects.ts'

type FieldsOf = (it: Subject) => Fields

export const about = <K extends Kind>(of: K, may: May<K>, fields: FieldsOf = () => ({})): ActionRow => ({
  of,
  may: may as ActionRow['may'],
  ask: (it) => ({ fields: fields(it) }),
})

/** Forms of a claim say which, and on which version of it they are based. */
export const claim = (may: May<'claim'>, fields: FieldsOf = () => ({})) =>
  about('claim', may, (it) => ({ claim: it.id, basedOn: it.version, ...fields(it) }))

/** Forms that hold whatever was saved meanwhile say only which claim. */
export const anyVersion = (may: May<'claim'>, fields: FieldsOf = () => ({})) =>
  about('claim', may, (it) => ({ claim: it.id, ...fields(it) }))

export const record = (of: 'party' | 'topic' | 'source', fields: Fields) =>
  about(of, { any: writers }, (it) => ({ id: it.id, basedOn: it.version, ...fields }))

/** Forms about the review of a topic. */
export const aRecord = (may: May<'record'>, fields: FieldsOf = () => ({})) =>
  about('record', may, (it) => ({ subject: 'topic', id: it.id, basedOn: it.version, ...fields(it) }))

export const anytime = (may: readonly Asker[], fields: () => Fields) => about('nothing', { always: may }, fields)

export const onTheDesk = {
  'my draft': writers,
  "another's draft": writers,
  "another's revision": writers,
  'revision of what is withheld': writers,
  'sent back to another': writers,
} as const

/** Also administrators say whose turn it is. */
export const inTheQueue = {
  'my draft': desk,
  "another's draft": desk,
  "another's revision": desk,
  'revision of what is withheld': desk,
  'sent back to another': desk,
  'my submission': desk,
  "another's submission": desk,
  approved: desk,
  'approved under embargo': desk,
} as const

export const anyThread = { mine: writers, "another's": writers, resolved: writers } as const

export const unlessDiscarded = {
  ...onTheDesk,
  'my submission': writers,
  "another's submission": writers,
  approved: writers,
  'approved under embargo': writers,
  published: writers,
  retracted: writers,
  'my suspension': writers,
  "another's suspension": writers,
} as const
