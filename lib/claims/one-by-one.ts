import { Refusal } from '#lib/refusal'

/** What became of one of many claims: done, or refused for a reason. */
export type Outcome = { id: string; refused: Refusal | null }

/** Does something with each claim by itself, so that one that refuses holds up no other. */
export async function oneByOne(ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  // In one order, so that two who do this at the same time don't wait for each other in a circle.
  for (const id of [...new Set(ids)].sort()) {
    try {
      await act(id)
      outcomes.push({ id, refused: null })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.push({ id, refused: error })
    }
  }
  return outcomes
}
