import { fileTypeFromBuffer } from 'file-type'
import { fileKind } from './signature.ts'

/** What the bytes are, whatever a name says. A server's word decides only how a text is meant: shown, or as it is. */
export function documentKind(bytes: Uint8Array, sent?: string | null): string | null {
  const kind = bytes.byteLength === 0 && sent ? 'text/plain' : fileKind(bytes)
  if (kind !== 'text/plain' && kind !== 'text/html') return kind
  const meant = bareType(sent)
  if (meant === 'text/plain') return meant
  return /^(text\/html|application\/xhtml\+xml)$/.test(meant) ? 'text/html' : kind
}

/** The name of a type that is not read here, for a message. */
export async function typeName(bytes: Uint8Array, sent?: string | null): Promise<string> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined)
  return found?.mime ?? (/^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(bareType(sent)) ? bareType(sent) : 'unknown')
}

const bareType = (mediaType?: string | null) => mediaType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
