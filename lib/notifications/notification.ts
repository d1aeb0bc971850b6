import { type Matter, matterPage, reviewPage } from '#lib/matters/matter'

/** What a person of the desk is told about. Always in the app; by mail as they choose. */
export const notificationKinds = [
  'mention',
  'review_asked',
  'decided',
  'published',
  'recheck_due',
  'assigned',
  'comment',
  'publication_failed',
  'source_changed',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Where on the desk it is shown what somebody was told about. */
export function placeOfNews({ kind, matter, subject }: { kind: NotificationKind; matter: Matter; subject: string }) {
  if (kind === 'mention' || kind === 'comment') return `${reviewPage(matter)}#comment-${subject}`
  if (kind === 'source_changed') return `${matterPage(matter)}#source-news`
  return kind === 'review_asked' ? reviewPage(matter) : matterPage(matter)
}
