import 'server-only'

const errors = [
  'sso_unknown',
  'sso_taken',
  'sso_denied',
  'sso_lapsed',
  'sso_unreachable',
  'sso_not_understood',
] as const

/** Why the way by the provider ended at a page of ours, as an address says it; a key of messages/desk.json (`signIn.*`). */
export const providerError = (text: string | undefined) => errors.find((error) => error === text) ?? null
