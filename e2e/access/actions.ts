import { accountActions } from './account-actions.ts'
import { claimActions } from './claim-actions.ts'
import { about, anyThread, anytime, anyVersion, aRecord, inTheQueue, record, unlessDiscarded } from './forms.ts'
import { type ActionRow, admins, desk, everybody, reviewers, writers } from './row.ts'
import { aDay, aFile, allLabels, aPage, aParty, aSource, aTopic, unique } from './typed.ts'

/** Every server action of the build. */
export const actions: Record<string, ActionRow> = {
  ...claimActions,

  // What comes in
  mergeTipAction: about('tip', { open: writers }, (it) => ({ tip: it.id, claim: it.claim as string })),
  declineTipAction: about('tip', { open: writers }, (it) => ({ tip: it.id, reason: 'An opinion' })),
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

  ...accountActions,
}
