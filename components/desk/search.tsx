import { Button, ButtonLink } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'

/** Finds in a list of the desk; an address of its own for every answer. */
export function Search(props: { page: string; label: string; submit: string; clear: string; words: string }) {
  return (
    <search>
      <form action={props.page} className="mt-6 flex items-end gap-3">
        <div className="min-w-0 max-w-80 grow">
          <Field name="q" label={props.label}>
            {(control) => <TextInput {...control} type="search" dir="auto" defaultValue={props.words} />}
          </Field>
        </div>
        <Button type="submit">{props.submit}</Button>
        {props.words && <ButtonLink href={props.page}>{props.clear}</ButtonLink>}
      </form>
    </search>
  )
}
