import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Asked, Fields } from '#e2e/support/direct'
import { verdicts } from '#lib/claims/claim'
import { party, source } from './newsroom.ts'
import type { Asker } from './people.ts'
import { password } from './site.ts'
import type { Kind, Relation, Subject } from './subjects.ts'

/**
 * Who may do what, with every server action and every route of the build. Whoever and whatever is not named is refused.
 * A new action or route is red until it has its row here.
 */
type May<K extends Kind> = { [R in Relation<K>]?: readonly Asker[] }
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

const writers = ['editor', 'reviewer'] as const
const reviewers = ['reviewer'] as const
const admins = ['admin'] as const
const desk = ['editor', 'reviewer', 'admin'] as const
const everybody = ['editor', 'reviewer', 'admin', 'stranger', 'nobody'] as const

type FieldsOf = (it: Subject) => Fields

const about = <K extends Kind>(of: K, may: May<K>, fields: FieldsOf = () => ({})): ActionRow => ({
  of,
  may: may as ActionRow['may'],
  ask: (it) => ({ fields: fields(it) }),
})

/** Forms of a claim say which, and on which version of it they are based. */
const claim = (may: May<'claim'>, fields: FieldsOf = () => ({})) =>
  about('claim', may, (it) => ({ claim: it.id, basedOn: it.version, ...fields(it) }))

/** Forms that hold whatever was saved meanwhile say only which claim. */
const anyVersion = (may: May<'claim'>, fields: FieldsOf = () => ({})) =>
  about('claim', may, (it) => ({ claim: it.id, ...fields(it) }))

const record = (of: 'party' | 'topic' | 'source', fields: Fields) =>
  about(of, { any: writers }, (it) => ({ id: it.id, basedOn: it.version, ...fields }))

/** Forms about the review of a topic. */
const aRecord = (may: May<'record'>, fields: FieldsOf = () => ({})) =>
  about('record', may, (it) => ({ subject: 'topic', id: it.id, basedOn: it.version, ...fields(it) }))

const anytime = (may: readonly Asker[], fields: () => Fields) => about('nothing', { always: may }, fields)

const onTheDesk = {
  'my draft': writers,
  "another's draft": writers,
  "another's revision": writers,
  'revision of what is withheld': writers,
  'sent back to another': writers,
} as const

/** Also administrators say whose turn it is. */
const inTheQueue = {
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

const anyThread = { mine: writers, "another's": writers, resolved: writers } as const

const unlessDiscarded = {
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

const aDay = '2030-01-17'
const aMoment = { date: aDay, time: '09:00', timeZone: 'Europe/Amsterdam' }

const unique = () => randomUUID().slice(0, 8)
const aClaim = () => ({ sentence: `A sentence ${unique()}`, language: 'en' })
const aParty = () => ({ name: `A party ${unique()}`, language: 'en', kind: 'state' })
const aSource = () => ({ title: 'A title', publisher: 'A publisher', language: 'en', kind: 'news_report' })
const aTopic = () => ({ title: `A title ${unique()}`, language: 'en' })
const aStatement = {
  'statement.party': party,
  'statement.stance': 'denies',
  'statement.wording': 'reported',
  'statement.words': 'They deny it',
  'statement.language': 'en',
}
const aCitation = { 'citation.source': source, 'citation.relation': 'context' }
const aPage = { slug: 'funding', title: 'Funding', language: 'en', body: 'Readers' }
const allLabels = Object.fromEntries(
  verdicts.flatMap((verdict) => [
    [`labels.${verdict}.word`, 'A word'],
    [`labels.${verdict}.meaning`, 'A meaning'],
  ]),
)
const demo = JSON.parse(readFileSync(join(inject('dataDir'), 'demo-accounts.json'), 'utf8'))

export const actions: Record<string, ActionRow> = {
  // Claims
  createClaimAction: anytime(writers, aClaim),
  saveClaimAction: claim(onTheDesk, aClaim),
  saveVerdictAction: claim(onTheDesk, () => ({ verdict: 'mixed', finding: 'Half', rationale: 'Both' })),
  saveWaiverAction: claim(onTheDesk, () => ({ gate: 'asserted', reason: 'Another reason' })),
  saveAccusedAction: claim(onTheDesk, () => ({
    'accused.party': party,
    'accused.request.askedOn': '2025-01-17',
    'accused.request.askedVia': 'Mail',
  })),
  saveReplyRequestAction: claim(onTheDesk, (it) => ({
    id: it.request as string,
    'request.askedOn': '2025-01-18',
    'request.askedVia': 'Telephone',
  })),
  removeReplyRequestAction: claim(onTheDesk, (it) => ({ id: it.request as string })),
  removeAccusedAction: claim(onTheDesk, () => ({ party })),
  addStatementAction: claim(onTheDesk, () => aStatement),
  saveStatementAction: claim(onTheDesk, (it) => ({ id: it.statement as string, ...aStatement })),
  moveStatementAction: claim(onTheDesk, (it) => ({ move: `${it.statement} down` })),
  removeStatementAction: claim(onTheDesk, (it) => ({ id: it.statement as string })),
  addCitationAction: claim(onTheDesk, () => aCitation),
  removeCitationAction: claim(onTheDesk, (it) => ({ id: it.citation as string })),

  // The workflow
  addRelationAction: claim(onTheDesk, (it) => ({ relation: 'contradicts', related: it.other as string })),
  removeRelationAction: claim(onTheDesk, (it) => ({ id: it.relation as string })),
  submitAction: claim(onTheDesk, (it) => ({ kind: it.kind as string, note: 'A note' })),
  withdrawAction: claim({ 'my submission': writers, "another's submission": writers }),
  requestChangesAction: claim({ "another's submission": reviewers }, (it) => ({
    seen: it.seen as string,
    comment: 'Say more',
  })),
  approveAction: claim({ "another's submission": reviewers }, (it) => ({
    seen: it.seen as string,
    'points[]': (it.points as string).split(' ').filter(Boolean),
  })),
  publishAction: claim({ approved: reviewers }),
  editApprovedAction: claim({ approved: writers, 'approved under embargo': writers }),
  startRevisionAction: claim({
    published: writers,
    retracted: writers,
    'my suspension': writers,
    "another's suspension": writers,
  }),
  startRecheckAction: claim(
    { published: writers, retracted: writers, 'my suspension': writers, "another's suspension": writers },
    () => ({ next: aDay }),
  ),
  abandonAction: claim({ "another's revision": writers, 'revision of what is withheld': writers }),
  discardAction: claim({ 'my draft': writers, "another's draft": admins, 'sent back to another': admins }),
  suspendAction: anyVersion({
    published: reviewers,
    "another's revision": reviewers,
    'revision of what is withheld': reviewers,
    retracted: reviewers,
  }),
  confirmSuspensionAction: anyVersion({ "another's suspension": writers }),
  liftSuspensionAction: anyVersion({ "another's suspension": writers }),

  // At a time
  scheduleAction: claim({ approved: reviewers, 'approved under embargo': reviewers }, () => aMoment),
  cancelScheduleAction: about('schedule', { "another's": reviewers }, (it) => ({ claim: it.id })),
  setEmbargoAction: anyVersion(unlessDiscarded, () => ({ ...aMoment, reason: 'Agreed' })),
  liftEmbargoAction: about('embargo', { "another's": writers }, (it) => ({ claim: it.id })),

  // Under a court order
  requestWithholdingAction: about('version', { kept: reviewers }, (it) => ({
    subject: 'publication',
    id: it.id,
    reason: 'By order of a court',
  })),
  confirmWithholdingAction: about('withholding', { "another's": reviewers }, (it) => ({ request: it.id })),
  refuseWithholdingAction: about('withholding', { mine: reviewers, "another's": reviewers }, (it) => ({
    request: it.id,
  })),

  // Jobs
  retryJobAction: about('job', { failed: admins }, (it) => ({ job: it.id })),
  giveUpJobAction: about('job', { failed: admins }, (it) => ({ job: it.id })),

  // Whose turn it is
  assignAction: anyVersion(inTheQueue, () => ({ dueOn: aDay })),
  changeManyAction: about('claim', inTheQueue, (it) => ({ 'claims[]': it.id, dueOn: aDay })),

  // What the desk says among itself, and what reviewers look at
  addCommentAction: anyVersion({ ...unlessDiscarded, discarded: writers }, () => ({
    place: 'whole',
    body: 'Words',
  })),
  addRecordCommentAction: about(
    'record',
    {
      draft: writers,
      'my submission': writers,
      "another's submission": writers,
      approved: writers,
      published: writers,
    },
    (it) => ({ subject: 'topic', id: it.id, place: 'whole', body: 'Words' }),
  ),
  replyAction: about('comment', anyThread, (it) => ({ thread: it.id, body: 'Words' })),
  resolveThreadAction: about('comment', { mine: writers, "another's": writers }, (it) => ({ thread: it.id })),
  reopenThreadAction: about('comment', { resolved: writers }, (it) => ({ thread: it.id })),
  takeBackCommentAction: about('comment', { mine: writers }, (it) => ({ comment: it.id })),
  addPointAction: anytime(admins, () => ({ text: 'A point' })),
  retirePointAction: about('point', { standing: admins }, (it) => ({ point: it.id })),

  // What somebody was told
  readHereAction: { ...anytime(desk, () => ({})), isIdle: true },
  markReadAction: { ...anytime(desk, () => ({})), isIdle: true },
  chooseMailAction: anytime(desk, () => ({ 'kinds[]': 'mention' })),

  // Parties, topics, sources
  createPartyAction: anytime(writers, aParty),
  makePartyAction: anytime(writers, aParty),
  savePartyAction: record('party', aParty()),
  createTopicAction: anytime(writers, aTopic),
  makeTopicAction: anytime(writers, aTopic),
  saveTopicAction: record('topic', aTopic()),
  createSourceAction: anytime(writers, aSource),
  makeSourceAction: anytime(writers, aSource),
  saveSourceAction: record('source', aSource()),
  captureTextAction: about('source', { any: writers }, (it) => ({ source: it.id, text: 'A text' })),

  // Pages and labels; the review and publication of these, of parties and of topics
  savePageAction: about('page', { any: writers }, (it) => ({ ...aPage, basedOn: it.version })),
  saveLabelsAction: about('labels', { any: writers }, (it) => ({ ...allLabels, basedOn: it.version })),
  submitRecordAction: aRecord({ draft: writers, published: writers }, (it) => ({
    kind: it.kind as string,
    note: 'A note',
  })),
  withdrawRecordAction: aRecord({ 'my submission': writers, "another's submission": writers }),
  approveRecordAction: aRecord({ "another's submission": reviewers }, (it) => ({ seen: it.seen as string })),
  requestRecordChangesAction: aRecord({ "another's submission": reviewers }, (it) => ({
    seen: it.seen as string,
    comment: 'Say more',
  })),
  publishRecordAction: aRecord({ approved: reviewers }),

  // Settings
  saveSettingsAction: about('settings', { always: admins }, (it) => ({
    basedOn: it.version,
    name: 'Counterclaim',
    language: 'en',
    timeZone: 'UTC',
  })),

  // People
  addPersonAction: anytime(admins, () => ({ name: 'A person', email: `${unique()}@example.org`, role: 'editor' })),
  renewLinkAction: about('person', { myself: admins, another: admins }, (it) => ({ email: it.email as string })),
  changeRoleAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id, role: 'reviewer' })),
  disablePersonAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id })),
  enablePersonAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id })),

  resetSecondFactorAction: about('enrolled', { another: admins }, (it) => ({ id: it.id })),
  untieIdentityOfAction: about('identity', { "another's": admins }, (it) => ({
    id: it.id,
    issuer: it.issuer as string,
  })),

  // One's own account
  saveBylineAction: anytime(desk, () => ({ byline: `A pseudonym ${unique()}` })),
  changePasswordAction: anytime(desk, () => ({ present: password, password, again: password })),
  endSessionAction: about('session', { mine: desk }, (it) => ({ id: it.id })),
  endOtherSessionsAction: { ...about('session', { mine: desk }), only: ['mine'] },
  beginSecondFactorAction: about('factor', { begun: desk, none: desk }, () => ({ present: password })),
  proveSecondFactorAction: {
    ...about('factor', { begun: desk, confirmed: desk }, (it) => ({ code: it.code as string })),
    only: ['begun', 'confirmed'],
  },
  removeSecondFactorAction: {
    ...about('factor', { confirmed: desk }, (it) => ({ code: it.code as string })),
    only: ['confirmed'],
  },

  // Coming and going
  signInAction: anytime(everybody, () => ({ email: demo.accounts[0].email, password: demo.password })),
  untieIdentityAction: about('identity', { mine: desk }, (it) => ({ issuer: it.issuer as string })),
  // No provider is set here, so both lead back; e2e/hard/single-sign-on.test.ts goes all the way.
  signInElsewhereAction: {
    ...anytime(everybody, () => ({})),
    ask: () => ({ bound: ['/desk'], fields: {} }),
    isIdle: true,
  },
  tieIdentityAction: { ...anytime(everybody, () => ({})), ask: () => ({ bound: ['x'], fields: {} }), isIdle: true },
  finishSignInAction: { ...anytime([], () => ({ code: '000000' })), doneIn: 'e2e/account.spec.ts' },
  requestResetAction: {
    ...anytime([], () => ({ email: demo.accounts[0].email })),
    doneIn: 'e2e/hard/forgotten-password.test.ts',
  },
  signOut: { ...anytime(everybody, () => ({})), isIdle: true },
  setPassword: {
    of: 'link',
    may: { good: everybody },
    ask: (it) => ({ bound: [it.token], fields: { password, again: password } }),
  },
}

/** Whose address is not a subject's. */
const at = (path: string, may: readonly Asker[] = desk): RouteRow => ({
  of: 'nothing',
  may: { always: may },
  path: () => path,
})
const aCopy = { form: 'claim:new', values: { sentence: 'A sentence' } }

const open = (path: string) => at(path, everybody)

const page = <K extends Kind>(of: K, may: May<K>, path: RouteRow['path']): RouteRow => ({
  of,
  may: may as RouteRow['may'],
  path,
})

/** Reading asks for little; not every state of a claim is worth a try. */
const samples = ["another's draft", "another's revision", 'my submission', 'published', 'discarded', 'none'] as const

/** The whole desk reads every claim. */
const ofClaim = (part = ''): RouteRow => ({
  ...page(
    'claim',
    { "another's draft": desk, "another's revision": desk, 'my submission': desk, published: desk, discarded: desk },
    (it) => `/desk/claims/${it.id}${part}`,
  ),
  only: samples,
})

/** What was published, everybody reads. */
const ofPublication = (path: (slug: string) => string): RouteRow => ({
  ...page('claim', { "another's revision": everybody, published: everybody }, (it) => path(it.slug ?? it.id)),
  only: samples,
})

export const routes: Record<string, RouteRow> = {
  // The desk
  '/desk': at('/desk'),
  '/desk/queue': at('/desk/queue'),
  '/desk/log': at('/desk/log', admins),
  '/desk/notifications': at('/desk/notifications'),
  '/desk/notifications/settings': at('/desk/notifications/settings'),
  '/desk/account': at('/desk/account'),
  '/desk/account/second-factor': at('/desk/account/second-factor'),
  '/desk/claims/new': at('/desk/claims/new', writers),
  '/desk/claims/[id]': ofClaim(),
  '/desk/claims/[id]/history': ofClaim('/history'),
  '/desk/claims/[id]/review': ofClaim('/review'),
  '/desk/claims/[id]/compare': ofClaim('/compare'),
  '/desk/parties': at('/desk/parties'),
  '/desk/parties/new': at('/desk/parties/new', writers),
  '/desk/parties/[id]': page('party', { any: desk }, (it) => `/desk/parties/${it.id}`),
  '/desk/people': at('/desk/people', admins),
  '/desk/people/[id]': page('person', { another: admins, disabled: admins }, (it) => `/desk/people/${it.id}`),
  '/desk/jobs': at('/desk/jobs', admins),
  '/desk/sources': at('/desk/sources'),
  '/desk/sources/new': at('/desk/sources/new', writers),
  '/desk/sources/[id]': page('source', { any: desk }, (it) => `/desk/sources/${it.id}`),
  '/desk/sources/[id]/captures/[capture]': page(
    'source',
    { any: desk },
    (it) => `/desk/sources/${it.id}/captures/${it.capture ?? it.id}`,
  ),
  '/desk/topics': at('/desk/topics'),
  '/desk/topics/new': at('/desk/topics/new', writers),
  '/desk/topics/[id]': page('topic', { any: desk }, (it) => `/desk/topics/${it.id}`),
  '/desk/pages': at('/desk/pages'),
  '/desk/pages/[slug]': at('/desk/pages/method'),
  '/desk/labels': at('/desk/labels'),
  '/desk/records/[subject]/[id]': {
    ...page(
      'record',
      { draft: desk, "another's submission": desk, published: desk },
      (it) => `/desk/records/topic/${it.id}`,
    ),
    only: ['draft', "another's submission", 'published', 'none'],
  },
  '/desk/settings': at('/desk/settings', admins),
  '/desk/settings/checklist': at('/desk/settings/checklist', admins),
  'GET /api/desk/log': at('/api/desk/log', admins),
  'GET /api/desk/claims': at('/api/desk/claims?q=a'),
  'GET /api/desk/parties': at('/api/desk/parties?q=a'),
  'GET /api/desk/find': at('/api/desk/find?q=a'),
  'PUT /api/desk/working-copies': { ...at('/api/desk/working-copies'), body: aCopy },
  'DELETE /api/desk/working-copies': { ...at('/api/desk/working-copies'), body: aCopy },
  'GET /api/desk/sources': at('/api/desk/sources?q=a'),

  // Coming and going; the second of the framework's own, with its token, is in e2e/strangers.spec.ts
  '/sign-in': open('/sign-in'),
  // Leads away from there in its page, not by its status.
  '/sign-in/code': open('/sign-in/code'),
  '/sign-in/forgotten': open('/sign-in/forgotten'),
  'GET /api/auth/single-sign-on': {
    ...at('/api/auth/single-sign-on', []),
    doneIn: 'e2e/hard/single-sign-on.test.ts',
  },
  '/set-password/[token]': page(
    'link',
    { good: everybody, used: everybody, lapsed: everybody },
    (it) => `/set-password/${it.token}`,
  ),
  'GET /api/auth/[...nextauth]': open('/api/auth/csrf'),
  'POST /api/auth/[...nextauth]': at('/api/auth/_log', []),

  // Readers and machines
  '/[locale]': open('/'),
  // Nothing is there before it is published.
  '/[locale]/methodology': at('/methodology', []),
  '/[locale]/policies/[slug]': at('/policies/privacy', []),
  '/[locale]/claims': open('/claims'),
  '/[locale]/claims/before/[cursor]': open(`/claims/before/1-${randomUUID()}`),
  '/[locale]/claims/[slug]': ofPublication((slug) => `/claims/${slug}`),
  '/[locale]/claims/[slug]/history': ofPublication((slug) => `/claims/${slug}/history`),
  '/[locale]/claims/[slug]/v/[number]': ofPublication((slug) => `/claims/${slug}/v/1`),
  'GET /api/v1/claims/[slug]': ofPublication((slug) => `/api/v1/claims/${slug}`),
  'GET /api/health': open('/api/health'),
  'GET /favicon.ico': open('/favicon.ico'),
  'GET /icon.svg': open('/icon.svg'),
  'POST /api/internal/purge': at('/api/internal/purge', ['program']),
}
