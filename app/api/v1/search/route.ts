import { answering } from '#lib/publishing/api/answering'
import { pageOfClaims } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'

export const GET = answering(operations.searchClaims, ({ query }) => pageOfClaims(query))
