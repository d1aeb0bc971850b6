import { expect, test } from 'vitest'
import { desk } from '#db/guards/desk'
import { type BuiltAction, builtActions } from '#e2e/support/built'
import { sendAction } from '#e2e/support/direct'
import { openSite, type Person } from '#e2e/support/site'
import { Launcher, temporaryFolder } from './support/launcher.ts'

const crowd = 100
const rounds = 20

/** What one client was told about one save. */
type Told = { claim: string; editor: string; basedOn: number; words: string; saved: boolean }

test('of a hundred editors who save against each other on the same ten claims, no update is lost', async () => {
  const dataDir = temporaryFolder()
  const server = await Launcher.start({ DATA_DIR: dataDir })
  await server.serves()
  const site = openSite(server.url, dataDir)
  const save = builtActions().find(({ name }) => name === 'saveClaimAction') as BuiltAction

  const editors: Person[] = []
  for (let n = 0; n < crowd; n++) editors.push(await site.hire('editor'))
  const claims: string[] = []
  for (let n = 0; n < 10; n++) claims.push(await desk(site.app).draft(editors[n]?.id as string))

  const told: Told[] = []
  /** The version that each client believes a claim to be at: from its last answer, as a page would. */
  const seen = editors.map(() => new Map(claims.map((claim) => [claim, 1])))

  async function take(turn: number, round: number) {
    const editor = editors[turn] as Person
    const claim = claims[(turn + round) % claims.length] as string
    const versions = seen[turn] as Map<string, number>
    // Whoever meets a conflict saves once more, upon what the answer says stands now.
    for (const attempt of ['first', 'second']) {
      const basedOn = versions.get(claim) as number
      const words = `Editor ${turn}, round ${round}, ${attempt} attempt`
      const fields = { claim, basedOn: String(basedOn), sentence: words, language: 'en' }
      const answer = await sendAction(site.url, save, `/desk/claims/${claim}`, { cookie: editor.cookie }, { fields })
      if (!('state' in answer)) throw new Error(JSON.stringify(answer))
      const { done, reason, conflict } = answer.state
      if (!done && reason !== 'stale') throw new Error(JSON.stringify(answer))
      told.push({ claim, editor: editor.id, basedOn, words, saved: !!done })
      versions.set(claim, done ? basedOn + 1 : (conflict?.version as number))
      if (done) return
    }
  }

  const began = performance.now()
  for (let round = 0; round < rounds; round++) {
    await Promise.all(editors.map((_, turn) => take(turn, round)))
  }
  const seconds = (performance.now() - began) / 1000

  for (const claim of claims) {
    const saves = told.filter((each) => each.claim === claim && each.saved).toSorted((a, b) => a.basedOn - b.basedOn)
    const logged = await site.app<{ actor: string }[]>`
      select actor from events where claim_id = ${claim} and subject = 'claim' and act = 'save' order by sequence`
    const [standing] = await site.app`select version, sentence, saved_by from claims where id = ${claim}`
    // Each was based on the one before, and the log names the same people in the same order.
    expect(saves.map(({ basedOn }) => basedOn)).toEqual(saves.map((_, at) => at + 1))
    expect(logged.map(({ actor }) => actor)).toEqual(saves.map(({ editor }) => editor))
    const last = saves.at(-1)
    expect(standing).toEqual({ version: saves.length + 1, sentence: last?.words, saved_by: last?.editor })
  }
  const applied = told.filter(({ saved }) => saved).length
  expect(applied).toBeGreaterThan(rounds * claims.length)
  expect(told.length - applied).toBeGreaterThan(crowd)
  console.log(
    `${crowd} editors, ${claims.length} claims, ${rounds} rounds: ${told.length} saves in ${seconds.toFixed(1)} s, ` +
      `${applied} applied, ${told.length - applied} refused with the conflict, 0 lost`,
  )
  await site.close()
})
