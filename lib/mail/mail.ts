/** Where a mail stands. `given_up`: it expired, its person left, or the mail server refused it for good. */
export const mailStates = ['queued', 'sent', 'given_up'] as const
