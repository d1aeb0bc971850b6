import { answering } from '#lib/publishing/api/answering'
import { pageOfFound } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'

export const GET = answering(operations.searchClaims, ({ query }) => pageOfFound(query))
