import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Client } from '../../../core/api/client.js'
import type { Project } from '../../../core/project/project.js'
import { SaveQueue, type SaveState } from '../../../renderer/state/save-queue.js'
import { project } from '../../support/builders.js'

type Reply = { readonly type: 'saved'; readonly revision: number; readonly diagnostics: readonly [] }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const renamed = (state: Project, name: string): Project => ({ ...state, manifest: { ...state.manifest, name } })

const setUp = (answers: readonly unknown[] = []) => {
  const base = project([])
  let current = base
  let revision = 7
  const sent: unknown[] = []
  const states: SaveState[] = []
  const left = [...answers]
  const call = vi.fn((_method: string, parameters: unknown): Promise<unknown> => {
    sent.push(parameters)
    const next = left.shift()
    if (next instanceof Error) return Promise.reject(next)
    return Promise.resolve(next ?? ({ type: 'saved', revision: (revision += 1), diagnostics: [] } satisfies Reply))
  })
  const queue = new SaveQueue({
    client: { call: call as unknown as Client['call'] },
    project: 'p1',
    revision,
    saved: base,
    current: () => current,
    onState: (state) => states.push(state),
    rest: 500,
    longest: 2000,
  })
  const edit = (name: string): void => {
    current = renamed(current, name)
    queue.touch(performance.now())
  }
  return { queue, edit, sent, states, types: () => states.map(({ type }) => type), base }
}

describe('a save', () => {
  it('comes after a rest, once for many edits, with the revision that it stands on', async () => {
    const { edit, sent, types } = setUp()
    edit('一')
    await vi.advanceTimersByTimeAsync(400)
    edit('二')
    await vi.advanceTimersByTimeAsync(400)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ project: 'p1', baseRevision: 7, changes: { manifest: { name: '二' } } })
    expect(types()).toEqual(['dirty', 'saving', 'saved'])
  })

  it('does not wait for ever while the typing goes on', async () => {
    const { edit, sent } = setUp()
    for (let time = 0; time < 2400; time += 300) {
      edit(`${time}`)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(sent.length).toBeGreaterThanOrEqual(1)
  })

  it('is tried again when it fails, and nothing is lost', async () => {
    const { edit, sent, types } = setUp([new Error('no host')])
    edit('一')
    await vi.advanceTimersByTimeAsync(600)
    expect(types().at(-1)).toBe('error')
    await vi.advanceTimersByTimeAsync(6000)
    expect(sent).toHaveLength(2)
    expect(types().at(-1)).toBe('saved')
  })

  it('stops at a conflict until a person has decided', async () => {
    const { queue, edit, sent, types, base } = setUp([{ type: 'conflict', revision: 9, parts: ['manifest'] }])
    edit('一')
    await vi.advanceTimersByTimeAsync(600)
    expect(types().at(-1)).toBe('conflict')
    edit('二')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(1)
    queue.rebase(base, 9, performance.now())
    await vi.advanceTimersByTimeAsync(600)
    expect(sent[1]).toMatchObject({ baseRevision: 9, changes: { manifest: { name: '二' } } })
  })

  it('does not begin after a conflict that the disk told of', async () => {
    const { queue, edit, sent, types } = setUp()
    edit('一')
    queue.stop(['manifest'])
    edit('二')
    await queue.flush()
    await vi.advanceTimersByTimeAsync(5000)
    expect([sent.length, types().at(-1), queue.conflict]).toEqual([0, 'conflict', ['manifest']])
    queue.stop(['documents/SP-14'])
    expect(queue.conflict).toEqual(['manifest', 'documents/SP-14'])
  })

  it('waits for what is done between two saves, which waits for the save before', async () => {
    const { queue, edit, sent, types, base } = setUp()
    let before = ''
    edit('一')
    const first = queue.flush()
    let end = (): void => undefined
    const done = queue.between(async () => {
      before = types().at(-1) ?? ''
      await new Promise<void>((resolve) => (end = resolve))
      queue.rebase(base, 20, performance.now())
    })
    await first
    edit('二')
    const second = queue.flush()
    await vi.advanceTimersByTimeAsync(3000)
    expect([before, sent.length]).toEqual(['saved', 1])
    end()
    await done
    await second
    expect(sent[1]).toMatchObject({ baseRevision: 20, changes: { manifest: { name: '二' } } })
    expect(types().at(-1)).toBe('saved')
  })

  it('comes after work between two saves that failed', async () => {
    const { queue, edit, sent } = setUp()
    edit('一')
    await expect(queue.between(() => Promise.reject(new Error('no host')))).rejects.toThrow('no host')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toHaveLength(1)
  })

  it('saves what was typed while another save was on its way', async () => {
    const { queue, edit, sent, types } = setUp()
    edit('一')
    const first = queue.flush()
    edit('二')
    await first
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toMatchObject({ changes: { manifest: { name: '二' } } })
    expect(types().at(-1)).toBe('saved')
  })

  it('sends nothing when nothing changed', async () => {
    const { queue, sent } = setUp()
    await queue.flush()
    expect(sent).toHaveLength(0)
    expect(queue.unsavedParts).toEqual([])
  })
})
