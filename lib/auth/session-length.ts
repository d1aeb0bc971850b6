import 'server-only'

/** How long a person stays signed in: the row in `sessions` and the cookie that names it. */
export const sessionDays = 14
export const sessionSeconds = sessionDays * 24 * 60 * 60

/** How long a right password waits for the second factor. */
export const pendingMinutes = 10
