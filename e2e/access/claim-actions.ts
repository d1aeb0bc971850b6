import { about, anytime, anyVersion, claim, onTheDesk, unlessDiscarded } from './forms.ts'
import { party } from './newsroom.ts'
import { type ActionRow, admins, reviewers, writers } from './row.ts'
import { aCitation, aClaim, aDay, aMoment, aStatement } from './typed.ts'

/** Of claims, their parts and their way to readers. */
export const claimActions: Record<string, ActionRow> = {
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
}
