/** A few kilobytes around a script that asks whether one is a person; a document that mentions such things is longer. */
const longest = 200_000

/** What only the page in front of a document says, never the document: each is from that product's own markup. */
const marks = [
  '_cf_chl_opt',
  'captcha-delivery.com/',
  '/_Incapsula_Resource?',
  'id="px-captcha"',
  'AwsWafIntegration',
  '/.well-known/sgcaptcha/',
  'id="anubis_challenge"',
]

/** Whether a site answered with a riddle for people instead of its document. */
export function isChallenge(headers: [string, string][], mediaType: string, bytes: Uint8Array): boolean {
  const said = new Map(headers.map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]))
  if (said.get('cf-mitigated') === 'challenge') return true
  if (/^(captcha|challenge)$/.test(said.get('x-amzn-waf-action') ?? '')) return true
  if (!/html/i.test(mediaType) || bytes.byteLength > longest) return false
  const page = new TextDecoder('latin1').decode(bytes)
  return marks.some((mark) => page.includes(mark))
}
