export type Encoding = 'br' | 'gzip' | 'identity'

/** The smallest form of an answer that the reader takes (`Accept-Encoding` of RFC 9110). What nobody asked for is sent as it is. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  const known = remembered.get(accepted)
  if (known) return known
  const chosen = readEncoding(accepted)
  if (remembered.size < 100) remembered.set(accepted, chosen)
  return chosen
}

/** Browsers say one of a few things. */
const remembered = new Map<string, Encoding>()

function readEncoding(accepted: string): Encoding {
  const weights = new Map(accepted.toLowerCase().split(',').map(readWeight))
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const identity = weights.get('identity') ?? (weights.get('*') === 0 ? 0 : 0.001)
  if (weightOf('br') > 0 && weightOf('br') >= Math.max(weightOf('gzip'), identity)) return 'br'
  return weightOf('gzip') > 0 && weightOf('gzip') >= identity ? 'gzip' : 'identity'
}

function readWeight(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2)
  return [name, weight === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0]
}
