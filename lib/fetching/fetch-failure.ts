/** Why an address gave no document, in words that messages/desk.json translates. */
export const fetchFailures = [
  'bad_address',
  'forbidden_address',
  'forbidden_port',
  'unresolvable',
  'unreachable',
  'insecure',
  'too_slow',
  'too_large',
  'too_many_redirects',
  'status',
  'gone',
  'blocked',
  'not_http',
] as const
export type FetchFailureCode = (typeof fetchFailures)[number]

/** What else is known of it: `host`, `status`, `reason`. Never an address that a name stands for inside the newsroom. */
export type FetchDetails = Record<string, string | number>

export class FetchFailure extends Error {
  override name = 'FetchFailure'
  readonly code: FetchFailureCode
  readonly details: FetchDetails

  constructor(code: FetchFailureCode, details: FetchDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
