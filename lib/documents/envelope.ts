/** A head as JSON and bytes behind it, as they go between two processes. */
export function pack(head: unknown, bytes: Uint8Array = new Uint8Array()): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head))
  const packed = new Uint8Array(4 + json.length + bytes.length)
  new DataView(packed.buffer).setUint32(0, json.length)
  packed.set(json, 4)
  packed.set(bytes, 4 + json.length)
  return packed
}

/** @throws where it is none */
export function unpack(packed: Uint8Array): { head: unknown; bytes: Uint8Array } {
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0)
  const head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(packed.subarray(4, 4 + length)))
  // Not as a Buffer, which is what came: pdf.js takes none.
  return { head, bytes: new Uint8Array(packed.buffer, packed.byteOffset + 4 + length, packed.byteLength - 4 - length) }
}
