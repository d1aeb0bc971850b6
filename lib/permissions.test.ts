import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '#lib/people/person'
import type { RecordState } from '#lib/records/record'
import { type ClaimAct, type ClaimSubject, can, type DeskAct, requireCan } from './permissions.ts'

const person = (role: Role, id: string = role): Actor => ({ id, role, name: id })
const roles: Role[] = ['editor', 'reviewer', 'admin']

/** Where a claim can stand: its state, and + when a version of it is live. */
const standings = [
  ...['draft', 'draft+', 'changes_requested', 'changes_requested+', 'in_review', 'in_review+'],
  ...['approved', 'approved+', 'published+', 'retracted+', 'discarded'],
]
const onTheDesk = 'draft draft+ changes_requested changes_requested+'

/** Who may, when nothing else is against it, and where. */
const rules: Record<ClaimAct, [Role[], string]> = {
  write_claim: [['editor', 'reviewer'], onTheDesk],
  submit: [['editor', 'reviewer'], onTheDesk],
  withdraw: [['editor', 'reviewer'], 'in_review in_review+'],
  request_changes: [['reviewer'], 'in_review in_review+'],
  approve: [['reviewer'], 'in_review in_review+'],
  publish: [['reviewer'], 'approved approved+'],
  schedule: [['reviewer'], 'approved approved+'],
  cancel_schedule: [['reviewer'], 'approved approved+'],
  embargo: [['editor', 'reviewer'], standings.filter((standing) => standing !== 'discarded').join(' ')],
  edit: [['editor', 'reviewer'], 'approved approved+'],
  revise: [['editor', 'reviewer'], 'published+ retracted+'],
  abandon: [['editor', 'reviewer'], 'draft+ changes_requested+'],
  discard: [['admin'], 'draft changes_requested'],
  assign: [['editor', 'reviewer', 'admin'], `${onTheDesk} in_review in_review+ approved approved+`],
  suspend: [['reviewer'], 'draft+ changes_requested+ in_review+ approved+ published+ retracted+'],
  // Only of what is suspended, see below.
  confirm_suspension: [['editor', 'reviewer'], ''],
  lift_suspension: [['editor', 'reviewer'], ''],
}
const acts = Object.keys(rules) as ClaimAct[]

const claim = (standing: string, more: Partial<ClaimSubject> = {}): ClaimSubject => ({
  state: standing.replace('+', '') as ClaimSubject['state'],
  isPublished: standing.endsWith('+'),
  createdBy: 'author',
  contributors: ['author'],
  suspension: null,
  embargoUntil: null,
  ...more,
})

function outcome(actor: Actor, act: ClaimAct, subject: ClaimSubject): string {
  try {
    requireCan(actor, act, subject)
    expect(can(actor, act, subject)).toBe(true)
    return 'may'
  } catch (error) {
    expect(can(actor, act, subject)).toBe(false)
    return (error as { reason: string }).reason
  }
}

describe.each(acts)('%s', (act) => {
  const [mayRoles, where] = rules[act]

  test.each(roles)('by a %s', (role) => {
    const found = standings.map((standing) => [standing, outcome(person(role), act, claim(standing))])
    const expected = standings.map((standing) => {
      if (!mayRoles.includes(role)) return [standing, 'forbidden']
      return [standing, where.split(' ').includes(standing) ? 'may' : 'wrong_state']
    })
    expect(found).toEqual(expected)
  })

  test('by nobody', () => {
    for (const standing of standings) expect(can(null, act, claim(standing))).toBe(false)
  })
})

test('under an embargo nobody publishes, whatever else they may do', () => {
  const embargoed = claim('approved', { embargoUntil: new Date('2030-01-17T08:00:00Z') })
  expect(outcome(person('reviewer'), 'publish', embargoed)).toBe('embargo')
  expect(outcome(person('editor'), 'publish', embargoed)).toBe('forbidden')
  expect(outcome(person('reviewer'), 'schedule', embargoed)).toBe('may')
  expect(() => requireCan(person('reviewer'), 'publish', embargoed)).toThrow(
    expect.objectContaining({ values: { until: '2030-01-17T08:00:00.000Z' } }),
  )
})

test.each(roles)('a %s who began a claim may discard it, unless it is live', (role) => {
  const author = person(role, 'author')
  expect(outcome(author, 'discard', claim('draft'))).toBe('may')
  expect(outcome(author, 'discard', claim('draft+'))).toBe('wrong_state')
})

describe('the second person', () => {
  const author = person('reviewer', 'author')

  test.each(['approve', 'request_changes'] as const)('%s is for who contributed nothing', (act) => {
    expect(outcome(author, act, claim('in_review'))).toBe('second_person')
    expect(outcome(author, act, claim('in_review', { contributors: ['editor', 'author'] }))).toBe('second_person')
    expect(outcome(author, act, claim('in_review', { contributors: ['editor'] }))).toBe('may')
  })

  test('comes after the role and the state', () => {
    expect(outcome(person('editor', 'author'), 'approve', claim('in_review'))).toBe('forbidden')
    expect(outcome(author, 'approve', claim('draft'))).toBe('wrong_state')
  })

  test.each(['withdraw', 'submit', 'publish', 'edit', 'abandon', 'revise'] as const)('%s needs none', (act) => {
    const [, where = ''] = rules[act]
    for (const standing of where.split(' ')) expect(outcome(author, act, claim(standing))).toBe('may')
  })
})

describe('a suspension', () => {
  const suspended = (more: Partial<NonNullable<ClaimSubject['suspension']>> = {}) =>
    claim('published+', { suspension: { number: 1, by: 'reviewer', confirmed: false, isLive: true, ...more } })
  const [first, second, editor] = [person('reviewer'), person('reviewer', 'another'), person('editor')]

  test.each([
    ['suspend', first, suspended(), 'wrong_state'],
    ['suspend', second, suspended(), 'wrong_state'],
    ['suspend', second, suspended({ isLive: false }), 'may'],
    ['confirm_suspension', first, suspended(), 'second_person'],
    ['confirm_suspension', second, suspended(), 'may'],
    ['confirm_suspension', editor, suspended(), 'may'],
    ['confirm_suspension', person('admin'), suspended(), 'forbidden'],
    ['confirm_suspension', second, suspended({ confirmed: true }), 'wrong_state'],
    ['confirm_suspension', first, suspended({ confirmed: true }), 'wrong_state'],
    ['lift_suspension', first, suspended(), 'second_person'],
    ['lift_suspension', first, suspended({ confirmed: true }), 'second_person'],
    ['lift_suspension', second, suspended(), 'may'],
    ['lift_suspension', editor, suspended({ confirmed: true }), 'may'],
    ['lift_suspension', second, suspended({ isLive: false }), 'may'],
    ['lift_suspension', person('admin'), suspended(), 'forbidden'],
  ] as const)('%s by %j of %j: %s', (act, actor, subject, expected) => {
    expect(outcome(actor, act, subject)).toBe(expected)
  })
})

test.each<[DeskAct, Role[]]>([
  ['read_desk', ['editor', 'reviewer', 'admin']],
  ['keep_copy', ['editor', 'reviewer', 'admin']],
  ['write', ['editor', 'reviewer']],
  ['manage_people', ['admin']],
  ['manage_jobs', ['admin']],
  ['withhold', ['reviewer']],
  ['read_log', ['admin']],
  ['handle_tips', ['editor', 'reviewer']],
  ['manage_settings', ['admin']],
])('%s is for %j', (act, mayRoles) => {
  expect(roles.filter((role) => can(person(role), act))).toEqual(mayRoles)
  expect(can(null, act)).toBe(false)
  for (const role of roles.filter((one) => !mayRoles.includes(one))) {
    expect(() => requireCan(person(role), act)).toThrow('forbidden')
  }
})

describe('a record', () => {
  const states: RecordState[] = ['draft', 'in_review', 'changes_requested', 'approved', 'published', 'retracted']

  test.each([
    ['submit_record', ['editor', 'reviewer'], 'draft changes_requested published retracted'],
    ['withdraw_record', ['editor', 'reviewer'], 'in_review'],
    ['review_record', ['reviewer'], 'in_review'],
    ['publish_record', ['reviewer'], 'approved'],
  ] as const)('%s is for %j', (act, mayRoles, where) => {
    for (const role of roles) {
      const may = states.filter((state) => can(person(role), act, { state, contributors: [], readers: null }))
      expect(may.join(' '), role).toBe(mayRoles.some((one) => one === role) ? where : '')
    }
    for (const state of states) expect(can(null, act, { state, contributors: [], readers: null })).toBe(false)
  })

  test('is reviewed by somebody who contributed nothing, and published by any reviewer', () => {
    const [mine, other] = [
      { contributors: ['reviewer'], readers: null },
      { contributors: ['editor'], readers: null },
    ]
    const review = (record: typeof mine) => () =>
      requireCan(person('reviewer'), 'review_record', { state: 'in_review', ...record })
    expect(review(mine)).toThrow('second_person')
    expect(review(other)).not.toThrow()
    expect(can(person('reviewer'), 'publish_record', { state: 'approved', ...mine })).toBe(true)
  })

  test('in another language is reviewed by somebody who reads it, and published by any reviewer', () => {
    const standing = (readers: string[]) => ({ contributors: [], readers })
    const review = (readers: string[]) => () =>
      requireCan(person('reviewer'), 'review_record', { state: 'in_review', ...standing(readers) })
    expect(review(['editor'])).toThrow('language_not_read')
    expect(review(['reviewer'])).not.toThrow()
    expect(can(person('reviewer'), 'publish_record', { state: 'approved', ...standing([]) })).toBe(true)
  })
})
