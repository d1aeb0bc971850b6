import type { ComponentProps } from 'react'
import { DeskForm } from '#components/desk/form'
import { keepingOf } from '#components/desk/keeping'

/**
 * A form whose text survives: what is typed is kept for whoever types it, under the name `keep` (`claim:{id}:text`),
 * until it is saved.
 */
export async function KeptForm({ keep, ...form }: ComponentProps<typeof DeskForm> & { keep: string }) {
  return <DeskForm {...form} keeping={await keepingOf(keep)} />
}
