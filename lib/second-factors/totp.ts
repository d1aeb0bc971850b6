import { Secret, TOTP } from 'otpauth'

/** What every authenticator app understands (RFC 6238). */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** 160 random bits, as RFC 4226 advises. */
export const makeSecret = () => new Secret({ size: 20 }).base32

/** What the QR code holds. */
export const enrolmentUri = (secret: string, issuer: string, label: string) =>
  new TOTP({ ...shape, secret: Secret.fromBase32(secret), issuer, label }).toString()

export const isTimeCode = (code: string) => /^\d{6}$/.test(code)

/** The time step that a code belongs to: the present one or one beside it, for clocks that differ. Null when it is of neither. */
export function stepOf(code: string, secret: string, now = Date.now()): number | null {
  if (!isTimeCode(code)) return null
  const delta = TOTP.validate({ ...shape, token: code, secret: Secret.fromBase32(secret), timestamp: now, window: 1 })
  return delta === null ? null : TOTP.counter({ period: shape.period, timestamp: now }) + delta
}

/** In fours, to be typed. */
export const inFours = (secret: string) => secret.replace(/.{4}(?=.)/g, '$& ')
