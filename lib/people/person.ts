/** A reviewer is an editor who may also review; an admin looks after people and settings and has no way round the second person. */
export const roles = ['editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who acts: the person behind a session, or named on the command line. */
export type Actor = { id: string; role: Role; name: string }
