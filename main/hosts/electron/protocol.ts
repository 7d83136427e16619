import type { CustomScheme } from 'electron'
import type { ServedFile } from '../../application/served-files.js'
import type { PageFiles } from '../page-files.js'
import { commonHeaders, filePolicy, pagePolicy } from '../page-policy.js'
import { isPageUrl, scheme } from './origin.js'

/** What the scheme is allowed, registered before the application is ready. Scripts of other origins get nothing of it. */
export const schemePrivileges: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/** Answers a request for the page, its scripts, or a file of an open project. */
export const answerRequest = async (
  request: { readonly url: string; readonly method: string },
  pageFiles: PageFiles,
  file: (path: string) => Promise<ServedFile | undefined>,
): Promise<Response> => {
  if (request.method !== 'GET' || !isPageUrl(request.url)) return refused(405)
  const path = pathOf(request.url)
  if (path.startsWith('/files/')) {
    const found = await file(path)
    if (found === undefined) return refused(404)
    const name: Readonly<Record<string, string>> =
      found.download === undefined
        ? {}
        : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.download)}` }
    return respond(found.bytes, {
      'content-type': found.mime,
      'content-security-policy': filePolicy(found.mime),
      'cache-control': 'no-store',
      ...name,
    })
  }
  const found = await pageFiles(path)
  if (found === undefined) return refused(404)
  return respond(found.bytes, {
    'content-type': found.mime,
    'content-security-policy': pagePolicy,
    'cache-control': found.isLasting ? 'max-age=31536000, immutable' : 'no-store',
  })
}

/** The path as it stands in the address, not decoded. */
const pathOf = (url: string): string => new URL(url).pathname

const respond = (bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response =>
  new Response(new Uint8Array(bytes), { status: 200, headers: { ...commonHeaders, ...headers } })

const refused = (status: number): Response => new Response('', { status, headers: { ...commonHeaders } })
