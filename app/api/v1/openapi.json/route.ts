import { description } from '#lib/publishing/api/description'
import { forMachines } from '#lib/publishing/api/headers'

/** Nothing in it is the newsroom's: it is made once, with the build. */
export const GET = () => Response.json(description(), { headers: forMachines })
