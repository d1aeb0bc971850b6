import { isDeepStrictEqual } from 'node:util'
import { addCitation } from '#lib/citations/commands'
import { citationInput } from '#lib/citations/input'
import { saveVerdict, saveWaiver } from '#lib/claims/commands'
import { verdictInput, waiverInput } from '#lib/claims/input'
import { writeReference } from '#lib/markdown/markdown'
import { referable, referenceName } from '#lib/notes/note'
import type { Actor } from '#lib/people/person'
import { addRelation } from '#lib/relations/commands'
import { relationInput } from '#lib/relations/input'
import { claimsNamed } from '#lib/relations/queries'
import { saveAccused } from '#lib/replies/commands'
import { accusedInput } from '#lib/replies/input'
import { getWorkingClaim } from '#lib/revisions/queries'
import { addStatement, saveStatement } from '#lib/statements/commands'
import { statementInput } from '#lib/statements/input'
import type { DemoCitation, DemoContent, DemoStatement } from './dossier.ts'
import { idIn, type Records } from './records.ts'

type Command<Rest extends unknown[], T> = (actor: Actor, id: string, basedOn: number, ...rest: Rest) => Promise<T>

/** One claim in the hands of an editor of the demo. Each command is based on the version that the one before left. */
export class Desk {
  readonly #claimId: string
  readonly #records: Records
  readonly #statements = new Map<string, string>()
  #version = 1

  constructor(claimId: string, records: Records) {
    this.#claimId = claimId
    this.#records = records
  }

  act<Rest extends unknown[], T>(actor: Actor, command: Command<Rest, T>, ...rest: Rest): Promise<T> {
    return command(actor, this.#claimId, this.#version++, ...rest)
  }

  /** Writes what differs, so that the log tells what each version changed. From version to version the dossier only adds and alters. */
  async write(editor: Actor, before: DemoContent, after: DemoContent) {
    for (const party of added(before.accused, after.accused)) {
      await this.act(editor, saveAccused, accusedInput.parse({ party: this.#records.party(party) }))
    }
    for (const { party, ...request } of added(before.asked ?? [], after.asked ?? [])) {
      const input = { party: this.#records.party(party), request }
      await this.act(editor, saveAccused, accusedInput.parse(input))
    }
    for (const { relation, claim } of added(before.related ?? [], after.related ?? [])) {
      const [related] = await claimsNamed(editor, claim)
      await this.act(editor, addRelation, relationInput.parse({ relation, related }))
    }
    for (const statement of after.statements) {
      const known = before.statements.find(({ key }) => key === statement.key)
      if (known) await this.#alter(editor, known, statement)
      else await this.#add(editor, statement)
    }
    await this.#cite(editor, null, before.citations, after.citations)
    const verdict = verdictInput.parse(after)
    if (!isDeepStrictEqual(verdict, verdictInput.parse(before))) {
      const rationale = await this.#withReferences(editor, verdict.rationale)
      await this.act(editor, saveVerdict, { ...verdict, rationale })
    }
    for (const waiver of added(before.waivers, after.waivers)) {
      await this.act(editor, saveWaiver, waiverInput.parse(waiver))
    }
  }

  /** With the ids that the desk gave in place of the dossier's own names. */
  async #withReferences(editor: Actor, text: string | null) {
    const claim = await getWorkingClaim(editor, this.#claimId)
    if (!text || !claim) return text
    const ids = referable(claim)
    const idOf = (name: string) =>
      this.#statements.get(name) ?? claim.citations.find(({ source }) => source === this.#records.source(name))?.id
    return text.replace(/\[\^([a-z-]+)\]/g, (_, name: string) => writeReference(referenceName(idOf(name) ?? '', ids)))
  }

  async #add(editor: Actor, statement: DemoStatement) {
    const cited = statement.citations.map((citation) => this.#citation(citation))
    const { id } = await this.act(editor, addStatement, this.#statement(statement), cited)
    this.#statements.set(statement.key, id)
  }

  async #alter(editor: Actor, before: DemoStatement, after: DemoStatement) {
    const id = idIn(this.#statements, after.key)
    const input = this.#statement(after)
    if (!isDeepStrictEqual(input, this.#statement(before))) await this.act(editor, saveStatement, id, input)
    await this.#cite(editor, id, before.citations, after.citations)
  }

  async #cite(
    editor: Actor,
    statement: string | null,
    before: readonly DemoCitation[],
    after: readonly DemoCitation[],
  ) {
    for (const citation of added(before, after)) {
      await this.act(editor, addCitation, statement, this.#citation(citation))
    }
  }

  #statement({ party, repliesTo, said, reported, ...rest }: DemoStatement) {
    return statementInput.parse({
      ...rest,
      party: this.#records.party(party),
      repliesTo: repliesTo && idIn(this.#statements, repliesTo),
      said: said ?? '',
      wording: 'reported',
      words: reported,
      language: 'en',
    })
  }

  #citation({ source, ...rest }: DemoCitation) {
    return citationInput.parse({ ...rest, source: this.#records.source(source) })
  }
}

const added = <T>(before: readonly T[], after: readonly T[]): T[] =>
  after.filter((each) => !before.some((one) => isDeepStrictEqual(one, each)))
