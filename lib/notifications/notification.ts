/** What a person of the desk is told about. Always in the app; by mail as they choose. */
export const notificationKinds = [
  'mention',
  'review_asked',
  'decided',
  'recheck_due',
  'assigned',
  'comment',
  'publication_failed',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Where on the desk it is shown what somebody was told about. */
export function placeOfNews({ kind, claimId, subject }: { kind: NotificationKind; claimId: string; subject: string }) {
  const claim = `/desk/claims/${claimId}`
  if (kind === 'mention' || kind === 'comment') return `${claim}/review#comment-${subject}`
  return kind === 'review_asked' ? `${claim}/review` : claim
}
