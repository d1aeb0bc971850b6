/** What a spreadsheet takes for the beginning of a formula, also in its full-width forms. */
const formula = /(^|[;,\t\r\n|])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g

/**
 * Text for a cell of a spreadsheet: nothing in it can run. An apostrophe goes before what would begin a formula, not only
 * at the beginning, but also after whatever some spreadsheet takes for the end of a cell (a semicolon, where the comma is
 * the decimal sign).
 */
export const cell = (text: string): string => text.replaceAll('\r\n', '\n').replace(formula, "$1$2'")
