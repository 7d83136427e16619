import { describe, expect, it, vi } from 'vitest'
import { createClient, type Transport } from '../../../core/api/client.js'
import { contract } from '../../../core/api/contract.js'
import { eventNames, isMethodName, methodNames } from '../../../core/api/names.js'
import { ApiError } from '../../../core/api/reply.js'
import { defaultSettings } from '../../../core/api/schema-app.js'
import { eventSchemas } from '../../../core/api/schema-events.js'
import { serve, type Handlers } from '../../../core/api/server.js'

/** Handlers of which the test gives those that it calls; any other is a mistake of the test. */
const handlersOf = (some: Partial<Handlers>): Handlers =>
  new Proxy(some, {
    get: (target, name) => Reflect.get(target, name) ?? (async () => Promise.reject(new Error(String(name)))),
  }) as Handlers

const caller = { page: 'page-1' }

const wire = (handlers: Partial<Handlers>, onFault?: (method: string, error: unknown) => void): Transport => {
  const answer = serve(handlersOf(handlers), onFault)
  return {
    call: async (method, parameters) =>
      JSON.parse(JSON.stringify(await answer(method, JSON.parse(JSON.stringify(parameters)), caller))),
    subscribe: () => () => undefined,
  }
}

describe('the contract', () => {
  it('has a schema for every name, and no other', () => {
    expect(Object.keys(contract).sort()).toEqual([...methodNames].sort())
    expect(Object.keys(eventSchemas).sort()).toEqual([...eventNames].sort())
    expect(['toString', '__proto__', '', 1, null].some(isMethodName)).toBe(false)
  })

  it('takes ids of projects, and nothing that could be a path', () => {
    const open = contract['project.open'].parameters
    expect(open.safeParse({ project: 'p0a1b2' }).success).toBe(true)
    for (const project of ['../x', '/etc', 'a/b', 'C:\\x', '', '.', '..', 'a'.repeat(101), 7, null])
      expect([project, open.safeParse({ project }).success]).toEqual([project, false])
  })

  it('opens outside addresses of the web and mail only', () => {
    const { parameters } = contract['app.openExternal']
    expect(parameters.safeParse({ url: 'https://example.com/a?b=1' }).success).toBe(true)
    expect(parameters.safeParse({ url: 'mailto:a@example.com' }).success).toBe(true)
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'ms-settings:x', 'C:\\a.exe', '//x'])
      expect([url, parameters.safeParse({ url }).success]).toEqual([url, false])
  })

  it('checks every part of changes by the schema of its file', () => {
    const save = contract['project.save'].parameters
    const base = { project: 'p1', baseRevision: 1 }
    expect(save.safeParse({ ...base, changes: {} }).success).toBe(true)
    expect(save.safeParse({ ...base, changes: { profile: { 'company.name': '甲' } } }).success).toBe(true)
    expect(save.safeParse({ ...base, changes: { profile: { 'company.name': null } } }).success).toBe(false)
    expect(save.safeParse({ ...base, changes: { other: 1 } }).success).toBe(false)
    expect(save.safeParse({ ...base, changes: { documents: [{ code: '../SM' }] } }).success).toBe(false)
  })
})

describe('client and server', () => {
  it('carry a call there and back', async () => {
    const read = vi.fn(async () => defaultSettings)
    const client = createClient(wire({ 'settings.read': read }))
    expect(await client.call('settings.read', {})).toEqual(defaultSettings)
    expect(read).toHaveBeenCalledWith({}, caller)
  })

  it('stop wrong parameters on both sides', async () => {
    const write = vi.fn(async () => defaultSettings)
    const client = createClient(wire({ 'settings.write': write }))
    await expect(client.call('settings.write', { zoom: 99 })).rejects.toMatchObject({ code: 'bad-parameters' })
    const answer = serve(handlersOf({ 'settings.write': write }))
    expect(await answer('settings.write', { zoom: 99 }, caller)).toMatchObject({ ok: false, code: 'bad-parameters' })
    expect(await answer('settings.write', undefined, caller)).toMatchObject({ ok: false, code: 'bad-parameters' })
    expect(await answer('settings.destroy', {}, caller)).toMatchObject({ ok: false, code: 'unknown-method' })
    expect(await answer(null, {}, caller)).toMatchObject({ ok: false, code: 'unknown-method' })
    expect(write).not.toHaveBeenCalled()
  })

  it('stop a wrong answer', async () => {
    const wrong = async () => ({ theme: 'purple' }) as never
    await expect(createClient(wire({ 'settings.read': wrong })).call('settings.read', {})).rejects.toMatchObject({
      code: 'bad-reply',
    })
    const garbled: Transport = { call: async () => '<html>', subscribe: () => () => undefined }
    await expect(createClient(garbled).call('settings.read', {})).rejects.toMatchObject({ code: 'bad-reply' })
  })

  it('tell mistakes, faults and a broken wire apart', async () => {
    const faults: unknown[] = []
    const missing = wire({ 'settings.read': () => Promise.reject(new ApiError('not-found', 'x')) }, () =>
      faults.push(1),
    )
    await expect(createClient(missing).call('settings.read', {})).rejects.toMatchObject({
      code: 'not-found',
      message: 'x',
    })
    expect(faults).toEqual([])
    const faulty = wire({ 'settings.read': () => Promise.reject(new Error('/home/secret')) }, (_m, error) =>
      faults.push(error),
    )
    const failed = createClient(faulty).call('settings.read', {})
    await expect(failed).rejects.toMatchObject({ code: 'internal', message: 'settings.read' })
    expect(faults).toHaveLength(1)
    const cut: Transport = { call: () => Promise.reject(new Error('offline')), subscribe: () => () => undefined }
    await expect(createClient(cut).call('settings.read', {})).rejects.toMatchObject({ code: 'disconnected' })
  })

  it('hand over events of a name, checked', () => {
    let send: (event: unknown) => void = () => undefined
    const client = createClient({
      call: async () => undefined,
      subscribe: (listener) => {
        send = listener
        return () => (send = () => undefined)
      },
    })
    const heard: unknown[] = []
    const end = client.on('job.cancelled', (data) => heard.push(data))
    for (const event of [
      null,
      1,
      {},
      { name: 'job.cancelled' },
      { name: 'job.cancelled', data: { job: 1 } },
      { name: 'app.closing', data: {} },
    ])
      send(event)
    expect(heard).toEqual([])
    send({ name: 'job.cancelled', data: { job: 'j1' } })
    expect(heard).toEqual([{ job: 'j1' }])
    end()
    send({ name: 'job.cancelled', data: { job: 'j2' } })
    expect(heard).toHaveLength(1)
  })
})
