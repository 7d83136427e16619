import { mkdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openConfigStore } from '../../../main/application/config-store.js'
import { startBrowserHost, type BrowserHost } from '../../../main/hosts/browser/browser-host.js'
import { temporaryPlace, until } from '../../support/application.js'

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

const place = await temporaryPlace()
let host: BrowserHost
let cookie = ''
let first: Answer

const ask = (
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers, setHost: !('host' in headers) })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.end(body)
  })

const origin = (): string => `http://127.0.0.1:${host.port}`

const call = (method: string, parameters: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`/api/${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: origin(),
      cookie,
      'x-fivestar-page': 'page-0001',
      ...headers,
    },
    body: typeof parameters === 'string' ? parameters : JSON.stringify(parameters),
  })

beforeAll(async () => {
  const pageFolder = join(place.folder, 'page')
  await mkdir(join(pageFolder, 'assets'), { recursive: true })
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><title>五星文档</title>')
  await writeFile(join(pageFolder, 'assets', 'index-Ab12_cdE.js'), 'export {}')
  await writeFile(join(place.folder, 'secret.txt'), 'secret')
  host = await startBrowserHost({
    config: openConfigStore(join(place.folder, 'config')),
    root: place.root,
    pageFolder,
    graceMilliseconds: 50,
    isWarm: false,
  })
  const { pathname, search } = new URL(host.url)
  first = await ask(`${pathname}${search}`)
  cookie = String(first.headers['set-cookie']?.[0]).split(';')[0] ?? ''
})

afterAll(async () => {
  await host.close()
  await place.remove()
})

describe('coming in', () => {
  it('turns the token of the printed address into a strict cookie, and leaves the token out of the address', () => {
    expect(new URL(host.url).hostname).toBe('127.0.0.1')
    expect(first.status).toBe(303)
    expect(first.headers['location']).toBe('/')
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/)
  })

  it('takes the token once: another browser is refused, the same one goes on', async () => {
    const { pathname, search } = new URL(host.url)
    const second = await ask(`${pathname}${search}`)
    expect(second.status).toBe(403)
    expect(second.text).toContain('这个地址已经用过')
    expect(second.headers['set-cookie']).toBeUndefined()
    const again = await ask(`${pathname}${search}`, { headers: { cookie } })
    expect(again.status).toBe(303)
    expect((await ask('/?token=guess')).status).toBe(403)
  })

  it('serves the page under a strict policy to the browser that has the cookie, and to no other', async () => {
    const page = await ask('/', { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(page.text).toContain('五星文档')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect(page.headers['referrer-policy']).toBe('no-referrer')
    expect(page.headers['cross-origin-opener-policy']).toBe('same-origin')
    const strangers: readonly Record<string, string>[] = [{}, { cookie: 'fivestar=1' }, { cookie: `${cookie}x` }]
    for (const headers of strangers) expect((await ask('/', { headers })).status).toBe(403)
    expect((await ask('/assets/index-Ab12_cdE.js')).status).toBe(401)
    const script = await ask('/assets/index-Ab12_cdE.js', { headers: { cookie } })
    expect(script.headers['content-type']).toContain('javascript')
    expect(script.headers['cache-control']).toContain('immutable')
  })

  it('serves a page that was built anew while it runs, and says when there is none', async () => {
    const index = join(place.folder, 'page', 'index.html')
    await writeFile(join(place.folder, 'page', 'assets', 'index-Zz98_yxW.js'), 'export {}')
    expect((await ask('/assets/index-Zz98_yxW.js', { headers: { cookie } })).status).toBe(200)
    await rm(index)
    const none = await ask('/', { headers: { cookie } })
    expect([none.status, none.text.includes('界面文件还没有生成')]).toEqual([503, true])
    await writeFile(index, '<!doctype html><title>五星文档</title>')
    expect((await ask('/', { headers: { cookie } })).status).toBe(200)
  })

  it('serves the fonts of the print, for machines that have none for Chinese', async () => {
    for (const name of ['serif-400', 'serif-700', 'sans-400', 'sans-700']) {
      const font = await ask(`/fonts/${name}.ttf`, { headers: { cookie } })
      expect([name, font.status, font.headers['content-type']]).toEqual([name, 200, 'font/ttf'])
      expect(Number(font.headers['content-length'])).toBeGreaterThan(1_000_000)
    }
    expect((await ask('/fonts/serif-500.ttf', { headers: { cookie } })).status).toBe(404)
  })

  it('listens on loopback only', async () => {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: host.port })
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    })
    expect(reached).toBe(false)
  })
})

describe('the door', () => {
  it('refuses another name for this machine', async () => {
    for (const name of [`evil.example:${host.port}`, '127.0.0.1', 'localhost:1', `[::1]:${host.port}`]) {
      const answer = await ask('/', { headers: { host: name, cookie } })
      expect([name, answer.status, answer.text]).toEqual([name, 403, 'refused: host'])
    }
    expect((await ask('/', { headers: { host: `localhost:${host.port}`, cookie } })).status).toBe(200)
  })

  it('refuses calls of another origin, or of none', async () => {
    for (const wrong of ['http://evil.example', 'null', `https://127.0.0.1:${host.port}`, 'http://127.0.0.1:1']) {
      expect((await call('app.info', {}, { origin: wrong })).text).toBe('refused: origin')
    }
    const headers = { 'content-type': 'application/json', cookie, 'x-fivestar-page': 'page-0001' }
    expect((await ask('/api/app.info', { method: 'POST', headers, body: '{}' })).status).toBe(403)
    expect((await call('app.info', {}, { 'sec-fetch-site': 'cross-site' })).text).toBe('refused: site')
    expect((await ask('/', { headers: { cookie, origin: 'http://evil.example' } })).status).toBe(403)
  })

  it('refuses calls without the cookie or without a page', async () => {
    expect((await call('app.info', {}, { cookie: '' })).status).toBe(401)
    expect((await call('app.info', {}, { 'x-fivestar-page': 'x' })).status).toBe(400)
    expect((await ask('/events?page=page-0001')).status).toBe(401)
    expect((await ask('/events?page=%20', { headers: { cookie } })).status).toBe(400)
  })

  it('refuses unknown calls, wrong payloads and other methods', async () => {
    expect((await call('project.destroy', {})).status).toBe(404)
    expect((await call('__proto__', {})).status).toBe(404)
    expect(JSON.parse((await call('project.open', { project: '../x' })).text)).toMatchObject({ code: 'bad-parameters' })
    expect(JSON.parse((await call('app.info', { more: 1 })).text)).toMatchObject({ code: 'bad-parameters' })
    expect((await call('app.info', '{')).status).toBe(415)
    expect((await call('app.info', '{}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await ask('/api/app.info', { headers: { cookie } })).status).toBe(405)
    expect((await ask('/', { method: 'PUT', headers: { cookie } })).status).toBe(405)
  })

  it('refuses bodies beyond the limit of their call', async () => {
    const large = JSON.stringify({ project: 'p'.repeat(70 * 1024) })
    expect((await call('project.open', large)).status).toBe(413)
    const untold = await new Promise<number>((resolve) => {
      const headers = {
        'content-type': 'application/json',
        origin: origin(),
        cookie,
        'x-fivestar-page': 'page-0001',
        'transfer-encoding': 'chunked',
      }
      const sent = request({ host: '127.0.0.1', port: host.port, path: '/api/app.info', method: 'POST', headers })
      sent.on('response', (response) => resolve(response.statusCode ?? 0)).on('error', () => resolve(413))
      sent.write(' '.repeat(80 * 1024))
      sent.end()
    })
    expect(untold).toBe(413)
  })

  it('serves no file besides the page and open projects', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/files/../secret.txt',
      '/files/exports/..%2f..%2fsecret.txt',
      '/files/projects/p1/assets/x.png',
      '//secret.txt',
      '/index.html/..',
    ]
    for (const path of paths) {
      const answer = await ask(path, { headers: { cookie } })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.text).not.toContain('secret')
    }
  })
})

describe('calls and events', () => {
  it('answers calls', async () => {
    const reply = JSON.parse((await call('app.info', {})).text) as { readonly value: { readonly host: string } }
    expect(reply).toMatchObject({ ok: true, value: { host: 'browser', initialProject: null } })
  })

  it('streams events, and gives a stream that comes back what it missed', async () => {
    const listen = (page: string, last?: string): { readonly text: () => string; readonly end: () => void } => {
      let text = ''
      const headers = { cookie, ...(last === undefined ? {} : { 'last-event-id': last }) }
      const sent = request({ host: '127.0.0.1', port: host.port, path: `/events?page=${page}`, headers })
      sent.on('error', () => undefined)
      sent.on('response', (response) => response.on('data', (chunk: Buffer) => (text += chunk.toString())))
      sent.end()
      return { text: () => text, end: () => sent.destroy() }
    }
    const stream = listen('page-0002')
    await until(() => stream.text().includes(': ok'))
    await call('settings.write', { theme: 'dark' })
    await until(() => stream.text().includes('"theme":"dark"'))
    stream.end()
    const again = listen('page-0002', '0')
    await until(() => again.text().includes('"theme":"dark"'))
    expect(again.text()).toContain('id: 1\n')
    again.end()
  })
})
