type Named = { id: string; name: string }

const id = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

/**
 * Turns every `@Name` that was typed into `@{id}`, so that a person stays mentioned under whatever name they have later.
 * The longest name that fits is meant. `ambiguous` are names that several people have.
 */
export function storeMentions(typed: string, people: readonly Named[]) {
  const mentioned = new Set<string>()
  const ambiguous = new Set<string>()
  const names = [...new Set(people.map(({ name }) => name))].sort((one, other) => other.length - one.length)
  if (names.length === 0) return { body: typed, mentioned: [], ambiguous: [] }
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])@(?:\\{(${id})\\}|(${names.map(literally).join('|')})(?![\\p{L}\\p{N}]))`,
    'giu',
  )
  const body = typed.replace(pattern, (written, known: string | undefined, name: string | undefined) => {
    const meant = people.filter((person) => (known ? person.id === known : isSame(person.name, name ?? '')))
    const [only] = meant
    if (!only) return written
    if (meant.length > 1) {
      ambiguous.add(only.name)
      return written
    }
    mentioned.add(only.id)
    return `@{${only.id}}`
  })
  return { body, mentioned: [...mentioned], ambiguous: [...ambiguous] }
}

/** A stored text in runs: words, and people by id. */
export function readMentions(body: string): (string | { person: string })[] {
  return body
    .split(new RegExp(`@\\{(${id})\\}`))
    .map((run, at) => (at % 2 === 1 ? { person: run } : run))
    .filter((run) => run !== '')
}

const isSame = (one: string, other: string) => one.toLocaleLowerCase() === other.toLocaleLowerCase()
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
