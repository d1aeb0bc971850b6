type Request = {
  id: string
  revision: number
  hash: string
  requestedBy: string
  requestedAt: Date
  decider: string | null
}
type Live = { number: number; hash: string }

/** What a content is compared with: what a reviewer had seen, the live version, an earlier request, or nothing. */
export type Base =
  | { kind: 'seen'; hash: string }
  | ({ kind: 'live' } & Live)
  | ({ kind: 'request' } & Pick<Request, 'id' | 'hash' | 'requestedBy' | 'requestedAt'>)
  | { kind: 'nothing' }

/** How an address names a base. */
export const baseKey = (base: Base) => (base.kind === 'request' ? base.id : base.kind)

/** All that one can compare with, what is most use first: what one has decided on oneself, then what the public sees. */
export function basesFor(
  actor: { id: string },
  current: string | undefined,
  revision: number,
  reviews: readonly Request[],
  live: Live | undefined,
): Base[] {
  const earlier = reviews
    .filter(({ id }) => id !== current)
    .map((review): Base & Request => ({ ...review, kind: 'request' }))
  const own = earlier.find((review) => review.revision === revision && review.decider === actor.id)
  const others = earlier.filter((review) => review !== own)
  return [...(own ? [own] : []), ...(live ? [{ ...live, kind: 'live' } as const] : []), ...others, { kind: 'nothing' }]
}
