import { description } from '#lib/publishing/api/description'
import { sharedForSeconds } from '#lib/publishing/cache-control'

/** Nothing in it is the newsroom's: it is made once, with the build. */
export const GET = () => Response.json(description(), { headers: { 'cache-control': sharedForSeconds } })
