'use client'
import { useField } from '#components/desk/form-context'

/** Where the words of a quotation were selected; nobody sees it. */
export function NearField() {
  const { id, typed } = useField('citation.near')
  return <input type="hidden" id={id} name="citation.near" defaultValue={typeof typed === 'string' ? typed : ''} />
}
