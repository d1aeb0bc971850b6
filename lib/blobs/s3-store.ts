import { AwsClient } from 'aws4fetch'
import type { Store } from './store.ts'

export type Bucket = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

const longestWait = 60_000

/** Keeps each blob as an object of an S3-compatible bucket, addressed by path: every such store understands that. */
export function s3Store({ endpoint, bucket, ...account }: Bucket): Store {
  const client = new AwsClient({ ...account, service: 's3', retries: 3 })
  const ask = async (method: 'GET' | 'PUT' | 'DELETE', hash: string, body?: Uint8Array) => {
    const checks = body && {
      // The signature covers the body, and the store compares it with what arrived.
      'x-amz-content-sha256': hash,
      'x-amz-checksum-sha256': Buffer.from(hash, 'hex').toString('base64'),
      'content-type': 'application/octet-stream',
    }
    const answer = await client.fetch(`${endpoint}/${encodeURIComponent(bucket)}/${hash}`, {
      method,
      headers: { ...checks },
      body: body as BodyInit | undefined,
      signal: AbortSignal.timeout(longestWait),
    })
    if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer
    throw new Error(`The store answered ${answer.status} to ${method} ${hash}: ${codeOf(await answer.text())}`)
  }
  return {
    async put(hash, bytes) {
      await ask('PUT', hash, bytes)
    },
    async get(hash) {
      const answer = await ask('GET', hash)
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
    },
    async remove(hash) {
      await ask('DELETE', hash)
    },
  }
}

/** Such as AccessDenied or NoSuchBucket. */
const codeOf = (answer: string) => /<Code>([\w.]{1,60})<\/Code>/.exec(answer)?.[1] ?? 'no reason given'
