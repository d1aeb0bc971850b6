/** What a password must be. Typed on another keyboard the same characters may come in another form, so they are brought to one. */
export const passwordLength = { min: 12, maxBytes: 1000 }

export const normalisePassword = (password: string) => password.normalize('NFKC')

type PasswordProblem = 'password_short' | 'password_long' | 'password_is_email' | 'unreadable_characters'

export function passwordProblem(password: string, email: string): PasswordProblem | null {
  if (!password.isWellFormed()) return 'unreadable_characters'
  const normal = normalisePassword(password)
  if (Buffer.byteLength(normal) > passwordLength.maxBytes) return 'password_long'
  if ([...normal].length < passwordLength.min) return 'password_short'
  if (normal.trim().toLowerCase() === email.trim().toLowerCase()) return 'password_is_email'
  return null
}
