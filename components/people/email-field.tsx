import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'

/** The address that somebody signs in with; keeps what was typed. */
export function EmailField({ label, typed, error = null }: { label: string; typed: string; error?: string | null }) {
  return (
    <Field name="email" label={label} error={error && <span role="alert">{error}</span>}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          key={typed}
          defaultValue={typed}
          autoComplete="username"
          maxLength={254}
          required
        />
      )}
    </Field>
  )
}
