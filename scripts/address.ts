import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileOf = (dataDir: string) => join(dataDir, 'address')

/** Where the site of this data folder was last served: links made on the command line lead there. */
export function lastAddress(dataDir: string): string | null {
  const file = fileOf(dataDir)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

export const rememberAddress = (dataDir: string, url: string) => writeFileSync(fileOf(dataDir), url)
