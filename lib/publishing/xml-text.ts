/** What XML 1.0 can't say at all, escaped or not: most control characters, lone surrogates, two of no character. */
const unsayable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export const sayable = (text: string) => text.replace(unsayable, '')
