/** Why a command was refused, in words that messages/desk.json translates (`refusals.*`). A refused command changed nothing. */
export type RefusalReason =
  | 'forbidden'
  | 'not_found'
  | 'stale'
  | 'wrong_state'
  | 'second_person'
  | 'gates'
  | 'immutable'
  | 'not_what_was_frozen'
  | 'quotation_not_found'
  | 'slug_taken'
  | 'email_taken'
  | 'in_use'
  | 'part_of_itself'
  | 'too_many'
  | 'cannot_take'
  | 'checklist'
  | 'circle_of_claims'
  | 'merges_into_nothing'
  | 'order_by_date'
  | 'already_related'
  | 'related_to_itself'
  | 'embargo'
  | 'held_elsewhere'
  | 'another_version'
  | 'language_not_read'
  | 'differs_from_original'
  | 'withheld'
  | 'never_fetch'
  | 'no_address'
  | 'file_too_large'
  | 'unsupported_file'
  | 'throttled'
  | 'changed_meanwhile'
  | 'identity_taken'
  | 'only_way_in'
  | 'invalid'

export class Refusal extends Error {
  override name = 'Refusal'
  readonly reason: RefusalReason
  readonly values: Record<string, string | number>

  constructor(reason: RefusalReason, values: Record<string, string | number> = {}) {
    super(reason)
    this.reason = reason
    this.values = values
  }
}
