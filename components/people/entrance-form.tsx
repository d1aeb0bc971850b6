import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'

/** A form of the pages before the desk: why it was refused, its fields, its button. */
export function EntranceForm(props: {
  action: (form: FormData) => void
  refusal: string | null
  submit: string
  isPending: boolean
  children: ReactNode
}) {
  const { action, refusal, submit, isPending, children } = props
  return (
    <form action={action} className="flex flex-col gap-5">
      {refusal && (
        <Notice tone="alert" role="alert">
          {refusal}
        </Notice>
      )}
      {children}
      <Button type="submit" weight="main" disabled={isPending} className="self-start">
        {submit}
      </Button>
    </form>
  )
}
