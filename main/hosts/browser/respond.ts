import type { IncomingMessage, ServerResponse } from 'node:http'
import { isMethodName } from '../../../core/api/names.js'
import type { Reply } from '../../../core/api/reply.js'
import { diagnose, wordDiagnostic, type Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { Application } from '../../application/application.js'
import type { ServedFile } from '../../application/served-files.js'
import { commonHeaders, filePolicy, pagePolicy } from '../page-policy.js'
import type { PageFiles } from '../page-files.js'
import type { Access } from './access.js'
import { isPageId, type EventStreams } from './event-streams.js'
import { bodyLimitBytes, readBody } from './request-body.js'

/** What requests are answered with. */
export type Responder = {
  readonly access: Access
  readonly application: Application
  readonly streams: EventStreams
  readonly pageFiles: PageFiles
}

/** Answers one request. Everything but the first visit needs the cookie. */
export const respond = async (
  { access, application, streams, pageFiles }: Responder,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method = '', headers } = request
  const url = new URL(request.url ?? '/', access.origin)
  const path = rawPath(request.url ?? '/')
  if (method !== 'GET' && method !== 'POST') return sendText(response, 405, 'method not allowed')
  const denial = access.checkSource(headers, method === 'POST')
  if (denial !== undefined) return sendText(response, 403, `refused: ${denial}`)
  const token = method === 'GET' && path === '/' ? url.searchParams.get('token') : null
  const hasCookie = access.hasCookie(headers)
  if (token !== null && (hasCookie || access.useToken(token))) {
    const cookie: Headers = hasCookie ? {} : { 'set-cookie': access.cookie }
    return send(response, 303, { location: '/', 'cache-control': 'no-store', ...cookie }, '')
  }
  if (!hasCookie) {
    if (token !== null) return sendProblem(response, 403, diagnose('address-used'))
    return path === '/'
      ? sendProblem(response, 403, diagnose('address-without-key'))
      : sendText(response, 401, 'no cookie')
  }
  if (path.startsWith('/api/')) {
    if (method !== 'POST') return sendText(response, 405, 'method not allowed')
    return answerCall(application, path.slice('/api/'.length), request, response)
  }
  if (method !== 'GET') return sendText(response, 405, 'method not allowed')
  if (path === '/events') {
    const page = url.searchParams.get('page')
    if (!isPageId(page)) return sendText(response, 400, 'no page')
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value)
    return streams.open(page, response, Number(headers['last-event-id'] ?? 0))
  }
  if (path.startsWith('/files/')) {
    const file = await application.file(path)
    return file === undefined ? sendText(response, 404, 'not found') : sendFile(response, file)
  }
  const file = await pageFiles(path)
  if (file === undefined)
    return path === '/' ? sendProblem(response, 503, diagnose('page-not-built')) : sendText(response, 404, 'not found')
  const cache = file.isLasting ? 'max-age=31536000, immutable' : 'no-store'
  const shown = { 'content-type': file.mime, 'cache-control': cache, 'content-security-policy': pagePolicy }
  return send(response, 200, shown, file.bytes)
}

type Headers = Readonly<Record<string, string>>

/** The path as it was sent: `..` in it is not worked out by anybody. */
const rawPath = (url: string): string => url.split(/[?#]/, 1)[0] ?? '/'

const answerCall = async (
  application: Application,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const page = request.headers['x-fivestar-page']
  if (!isPageId(page)) return sendReply(response, 400, { ok: false, code: 'refused', detail: 'no page' })
  if (!isMethodName(name)) return sendReply(response, 404, { ok: false, code: 'unknown-method', detail: '' })
  const body = await readBody(request, bodyLimitBytes(name))
  switch (body.type) {
    case 'too-large':
      response.setHeader('connection', 'close')
      return sendReply(response, 413, { ok: false, code: 'refused', detail: 'too large' })
    case 'not-json':
      return sendReply(response, 415, { ok: false, code: 'bad-parameters', detail: 'not JSON' })
    case 'json': {
      const reply = await application.serve(name, body.value, { page })
      return sendReply(response, reply.ok ? 200 : statusOf[reply.code], reply)
    }
  }
}

const statusOf: Readonly<Record<Extract<Reply, { readonly ok: false }>['code'], number>> = {
  'unknown-method': 404,
  'bad-parameters': 400,
  'bad-reply': 500,
  'not-found': 404,
  refused: 403,
  internal: 500,
  disconnected: 500,
}

const sendReply = (response: ServerResponse, status: number, reply: Reply): void =>
  send(
    response,
    status,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    JSON.stringify(reply),
  )

const sendFile = (response: ServerResponse, { bytes, mime, download }: ServedFile): void => {
  const name: Headers =
    download === undefined
      ? {}
      : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download)}` }
  const policy = { 'content-security-policy': filePolicy(mime), 'cache-control': 'no-store' }
  send(response, 200, { 'content-type': mime, ...policy, ...name }, bytes)
}

const sendText = (response: ServerResponse, status: number, text: string): void =>
  send(response, status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, text)

/** A problem that a person sees instead of the page, in both languages: there is no page yet to say which. */
const sendProblem = (response: ServerResponse, status: number, diagnostic: Diagnostic): void => {
  const lines = (['zh-CN', 'en'] as const).map((language) => {
    const { message, hint } = wordDiagnostic(diagnostic, language)
    return [message, ...(hint === null ? [] : [hint])].join('\n')
  })
  sendText(response, status, `${lines.join('\n\n')}\n`)
}

const send = (response: ServerResponse, status: number, headers: Headers, body: string | Uint8Array): void => {
  response.writeHead(status, { ...commonHeaders, ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
