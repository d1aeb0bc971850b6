import type { Thing } from 'schema-dts'
import { inSchemaOrg, scriptJson } from '#lib/publishing/json-ld'

/** What a page says to machines, in the words of schema.org. Data, not a script: nothing runs. */
export function StructuredData({ data }: { data: Exclude<Thing, string> }) {
  return <script type="application/ld+json">{scriptJson(inSchemaOrg(data))}</script>
}
