/** What held for the bytes on their way, and not for those that were kept. */
const ofTheWay = ['transfer-encoding', 'content-encoding', 'content-length', 'connection', 'keep-alive', 'trailer']

/** Headers as they came; those that held only for the bytes on their way are set aside under a name that archives use for it. */
export function receivedHeaders(headers: [string, string][], length: number): [string, string][] {
  const kept = headers.map(([name, value]): [string, string] => [
    ofTheWay.includes(name.toLowerCase()) ? `X-Archive-Orig-${name}` : name,
    value.replace(/[\r\n]+/g, ' '),
  ])
  return [...kept, ['Content-Length', String(length)]]
}

/** The words that servers write behind a status are not kept. */
export const statusLine = (status: number) => `HTTP/1.1 ${status} ${status === 200 ? 'OK' : ''}`
