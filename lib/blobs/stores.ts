import 'server-only'
import { env } from '#lib/env'
import type { BlobStore } from './blob.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'
import type { Store } from './store.ts'

/** Where new bytes go. */
export const newBytesGoTo = (): BlobStore => env.BLOB_STORE[0]?.store ?? 'database'

/** @throws when the settings don't name it; bytes that were kept there wait until they do */
export function outside(store: Exclude<BlobStore, 'database'>): Store {
  const named = env.BLOB_STORE.find((one) => one.store === store)
  if (named?.store === 'folder') return folderStore(named.path)
  if (named?.store === 's3' && env.S3) return s3Store(env.S3)
  throw new Error(`Bytes are kept in ${store === 's3' ? 'an S3 store' : 'a folder'} that BLOB_STORE does not name.`)
}
