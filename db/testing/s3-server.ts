import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const s3Account = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG', region: 'eu-test-1' }

/** One bucket, `evidence`, that believes nothing: signatures (AWS Signature Version 4) and checksums are worked out again. */
export async function startS3() {
  const objects = new Map<string, Buffer>()
  const refused: string[] = []
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request))
    const refuse = (status: number, code: string) => {
      refused.push(code)
      response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)
    }
    if (!isSigned(request)) return refuse(403, 'SignatureDoesNotMatch')
    const [, bucket, key] = /^\/([^/]+)\/([^/?]+)$/.exec(request.url ?? '') ?? []
    if (bucket !== 'evidence' || !key) return refuse(404, 'NoSuchBucket')
    if (request.method === 'PUT') {
      if (header(request, 'x-amz-content-sha256') !== sha256(body).toString('hex')) return refuse(400, 'BadDigest')
      if (header(request, 'x-amz-checksum-sha256') !== sha256(body).toString('base64')) return refuse(400, 'BadDigest')
      objects.set(key, body)
      return response.writeHead(200).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return response.writeHead(204).end()
    }
    const found = objects.get(key)
    return found ? response.writeHead(200).end(found) : refuse(404, 'NoSuchKey')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    objects,
    refused,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((stopped) => server.close(stopped)),
  }
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '')

function isSigned(request: IncomingMessage): boolean {
  const [, id, scope, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header(request, 'authorization'),
    ) ?? []
  if (id !== s3Account.accessKeyId || !scope || !signed || !signature) return false
  const [day = '', region = '', service = '', end = ''] = scope.split('/')
  const asked = [
    request.method,
    request.url,
    '',
    ...signed.split(';').map((name) => `${name}:${header(request, name)}`),
    '',
    signed,
    header(request, 'x-amz-content-sha256'),
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', header(request, 'x-amz-date'), scope, sha256(asked).toString('hex')].join('\n')
  const key = [day, region, service, end].reduce<Buffer | string>(hmac, `AWS4${s3Account.secretAccessKey}`)
  return region === s3Account.region && hmac(key, text).toString('hex') === signature
}
