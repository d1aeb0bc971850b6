import htmlEncodingSniffer from 'html-encoding-sniffer'

/** The text of a page's bytes, by what a browser would take for its encoding. */
export function decodeMarkup(bytes: Uint8Array, mediaType: string): string {
  const [, label] = mediaType.match(/;\s*charset="?([^\s";]+)/i) ?? []
  const encoding = htmlEncodingSniffer(bytes, { transportLayerEncodingLabel: label, defaultEncoding: 'windows-1252' })
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
