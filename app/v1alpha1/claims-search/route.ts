import { forMachines } from '#lib/publishing/api/headers'
import { readFactCheckQuery } from '#lib/publishing/fact-checks/asked'
import { invalidArgument } from '#lib/publishing/fact-checks/fact-check'
import { findFactChecks } from '#lib/publishing/fact-checks/find'

/** `claims.search` of Google's Fact Check Tools: next.config.ts leads `/v1alpha1/claims:search` here. */
export async function GET(request: Request) {
  const asked = readFactCheckQuery(new URL(request.url).searchParams)
  if (typeof asked !== 'string') return Response.json(await findFactChecks(asked), { headers: forMachines })
  return Response.json(invalidArgument(asked), {
    status: 400,
    headers: { ...forMachines, 'cache-control': 'private, no-store' },
  })
}
