/** What in JSON could end a script, begin markup, or break a line in an old parser. */
const risky = /[<>&\u2028\u2029]/g

/** JSON that may stand inside of a `<script>`, the same in meaning for whoever parses it. */
export const scriptJson = (data: unknown) =>
  JSON.stringify(data).replace(risky, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A thing in the words of schema.org, as a document of its own. */
export const inSchemaOrg = <T extends object>(thing: T) => ({ '@context': 'https://schema.org' as const, ...thing })
