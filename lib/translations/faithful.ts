import 'server-only'
import type { Executor } from '#db/client'
import { Refusal } from '#lib/refusal'
import { readOriginal } from './queries.ts'
import { differenceFrom, type Words } from './translation.ts'

/** @throws Refusal when a translation leaves out a note or the context of its original, or adds one */
export async function requireFaithful(executor: Executor, translation: Words & { hash: string }): Promise<void> {
  const original = await readOriginal(executor, translation.hash)
  if (!original) throw new Refusal('another_version')
  if (differenceFrom(original.claim, translation)) throw new Refusal('differs_from_original')
}
