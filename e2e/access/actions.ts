import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Fields } from '#e2e/support/direct'
import { party } from './newsroom.ts'
import type { Asker } from './people.ts'
import { type ActionRow, admins, desk, everybody, type May, reviewers, writers } from './row.ts'
import { password } from './site.ts'
import type { Kind, Subject } from './subjects.ts'
import {
  aCitation,
  aClaim,
  aDay,
  aFile,
  allLabels,
  aMoment,
  aPage,
  aParty,
  aSource,
  aStatement,
  aTopic,
  unique,
} from './typed.ts'

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

const demo = JSON.parse(readFileSync(join(inject('dataDir'), 'demo-accounts.json'), 'utf8'))

/** Every server action of the build. */
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
  mergeTipAction: about('tip', { open: writers }, (it) => ({ tip: it.id, claim: it.claim as string })),
  declineTipAction: about('tip', { open: writers }, (it) => ({ tip: it.id, reason: 'An opinion' })),
  // Readers
  handInAction: about('form', { open: everybody }, (it) => ({
    token: it.token as string,
    language: 'en',
    words: 'A claim',
  })),
  answerLinkAction: {
    of: 'address',
    may: { asked: everybody },
    ask: (it) => ({ bound: [it.token, 'en', true], fields: {} }),
  },
  settleNewsAction: about('news', { open: writers }, (it) => ({ claim: it.claim as string, news: it.id })),
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
  createSourceByAddressAction: anytime(writers, () => ({ url: `https://paper.example/${unique()}` })),
  createSourceFromFileAction: anytime(writers, () => ({ file: aFile(), url: `https://paper.example/${unique()}` })),
  makeSourceAction: anytime(writers, aSource),
  saveSourceAction: record('source', aSource()),
  // What is under way already is not asked for again.
  fetchSourceAction: { ...about('source', { any: writers }, (it) => ({ source: it.id })), isIdle: true },
  uploadCaptureAction: about('source', { any: writers }, (it) => ({ source: it.id, file: aFile() })),
  captureTextAction: about('source', { any: writers }, (it) => ({ source: it.id, text: 'A text' })),

  saveTranslationAction: about('translation', { any: writers }, (it) => ({
    ...{ claim: it.id, basedOn: it.version, language: 'el', number: '1', hash: it.seen ?? '0'.repeat(64) },
    ...{ sentence: 'Ένας ισχυρισμός', finding: 'Δεν έχει διευκρινιστεί', rationale: 'Μία πηγή' },
  })),

  // Pages and labels; the review and publication of these, of parties, topics and translations
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
  changeLanguagesAction: about('person', { another: admins, disabled: admins }, (it) => ({
    id: it.id,
    'languages[]': ['en', 'el'],
  })),
  disablePersonAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id })),
  enablePersonAction: about('person', { another: admins, disabled: admins }, (it) => ({ id: it.id })),

  resetSecondFactorAction: about('enrolled', { another: admins }, (it) => ({ id: it.id })),
  untieIdentityOfAction: about('identity', { "another's": admins }, (it) => ({
    id: it.id,
    issuer: it.issuer as string,
  })),

  // One's own account
  saveBylineAction: anytime(desk, () => ({ byline: `A pseudonym ${unique()}` })),
  saveLanguagesAction: anytime(desk, () => ({ 'languages[]': ['en', 'el'] })),
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
