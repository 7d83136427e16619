import type { IncomingMessage } from 'node:http'
import type { MethodName } from '../../../core/api/names.js'

const megabyte = 1024 * 1024

/** The largest body of a call: files come as base64 of up to 20 MB, changes to all documents stay below 10 MB. */
export const bodyLimitBytes = (method: MethodName): number => {
  switch (method) {
    case 'asset.add':
    case 'evidence.add':
      return 32 * megabyte
    case 'project.save':
    case 'preview.render':
      return 24 * megabyte
    case 'project.create':
      return 4 * megabyte
    default:
      return 64 * 1024
  }
}

/** A body that was read as JSON, or why it was not. */
export type Body =
  { readonly type: 'json'; readonly value: unknown } | { readonly type: 'too-large' } | { readonly type: 'not-json' }

/** Reads a body as JSON; one beyond the limit is not read to its end. */
export const readBody = async (request: IncomingMessage, limitBytes: number): Promise<Body> => {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return { type: 'too-large' }
  if (!/^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? '')) return { type: 'not-json' }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limitBytes) return { type: 'too-large' }
    chunks.push(chunk)
  }
  try {
    return { type: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
  } catch {
    return { type: 'not-json' }
  }
}
