/** Where bytes are kept: in PostgreSQL, or in a folder or an S3-compatible store that the operator names. */
export const blobStores = ['database', 'folder', 's3'] as const
export type BlobStore = (typeof blobStores)[number]
