import { randomInt } from 'node:crypto'

/** Without signs that look alike on paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
export const recoveryCodeCount = 10

/** 59 random bits: `K7QD-2MXR-9TAF`. */
export const makeRecoveryCode = () =>
  Array.from({ length: 12 }, (_, at) => (at && at % 4 === 0 ? '-' : '') + alphabet[randomInt(alphabet.length)]).join('')

/** As it may have been typed from paper. */
export const readCode = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase()
