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
