import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseCommand } from '../../../main/cli/arguments.js'
import { runServe } from '../../../main/cli/run-serve.js'
import { temporaryFolder } from '../../support/project-folder.js'

const ran = async (
  folder: string,
  port = 0,
): Promise<{ readonly code: number; readonly out: string; readonly error: string; readonly status: number }> => {
  let out = ''
  let error = ''
  let status = 0
  const terminal = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    interactive: false,
  }
  const code = await runServe({ name: 'serve', folder, port, opensBrowser: false }, terminal, async () => {
    status = (await fetch(out.trim(), { redirect: 'manual' })).status
  })
  return { code, out, error, status }
}

describe('fivestar serve', () => {
  const before = process.env['FIVESTAR_CONFIG']
  beforeEach(async () => {
    process.env['FIVESTAR_CONFIG'] = await temporaryFolder()
  })
  afterEach(() => {
    if (before === undefined) delete process.env['FIVESTAR_CONFIG']
    else process.env['FIVESTAR_CONFIG'] = before
  })

  it('prints one line with its address, serves, and ends', async () => {
    const { code, out, error, status } = await ran(await temporaryFolder())
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/)
    expect([code, error, status]).toEqual([0, '', 303])
  })

  it('refuses a folder that is not there and a port that is taken', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.txt')
    await writeFile(file, '')
    for (const wrong of [join(folder, '没有'), file]) expect(await ran(wrong)).toMatchObject({ code: 2, out: '' })
    let inner: Awaited<ReturnType<typeof ran>> | undefined
    const quiet = { out: (text: string) => void (address += text), error: () => undefined, interactive: false }
    let address = ''
    await runServe({ name: 'serve', folder, port: 0, opensBrowser: false }, quiet, async () => {
      inner = await ran(folder, Number(new URL(address.trim()).port))
    })
    expect(inner).toMatchObject({ code: 2, out: '' })
    expect(inner?.error).toContain('无法在端口')
  })

  it('reads its options', () => {
    expect(parseCommand(['serve', 'x', '--port', '80', '--no-open'])).toEqual({
      command: { name: 'serve', folder: 'x', port: 80, opensBrowser: false },
    })
    for (const wrong of [
      ['serve'],
      ['serve', 'x', '--port', 'a'],
      ['serve', 'x', '--port', '70000'],
      ['check', 'x', '--port', '1'],
    ])
      expect(parseCommand(wrong)).toMatchObject({ problem: { code: 'usage' } })
  })
})
