'use client'
import { DeskForm } from '#components/desk/form'
import { SecretField } from '#components/people/secret-field'
import { Notice } from '#components/ui/notice'
import type { FormAction } from '#lib/actions/form-state'

/** A code of the app, answered with the recovery codes, which are shown this once. */
export function SecondFactorProof(props: {
  action: FormAction
  isOn: boolean
  words: Record<'code' | 'hint' | 'submit' | 'codesTitle' | 'codesText', string>
}) {
  const { action, isOn, words } = props
  return (
    <DeskForm
      id="proof"
      action={action}
      clears
      submit={words.submit}
      weight={isOn ? 'plain' : 'main'}
      showMade={({ label }) => (
        <div className="mt-4">
          <Notice role="status" title={words.codesTitle}>
            <p>{words.codesText}</p>
            <ul className="mt-3 grid max-w-80 grid-cols-1 gap-x-8 gap-y-1 font-mono tablet:grid-cols-2">
              {label.split('\n').map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    >
      <SecretField name="code" kind="one-time-code" label={words.code} hint={words.hint} />
    </DeskForm>
  )
}
