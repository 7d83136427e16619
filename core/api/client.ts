import { contract, type Parameters, type Result } from './contract.js'
import type { EventName, MethodName } from './names.js'
import { ApiError, replySchema } from './reply.js'
import { eventSchemas, type EventData } from './schema-events.js'

/** The wire to a host: a page over HTTP, a page over IPC, a test without either. */
export type Transport = {
  /** Sends a call and gives what came back, unchecked. It throws only where the wire itself fails. */
  readonly call: (method: MethodName, parameters: unknown) => Promise<unknown>
  /** Hands over events, unchecked; the function that comes back ends it. */
  readonly subscribe: (listener: (event: unknown) => void) => () => void
}

/** A host as a page sees it. */
export type Client = {
  /** Makes a call; rejects with an `ApiError`. */
  readonly call: <M extends MethodName>(method: M, parameters: Parameters<M>) => Promise<Result<M>>
  /** Listens to an event; the function that comes back ends it. */
  readonly on: <E extends EventName>(name: E, listener: (data: EventData<E>) => void) => () => void
}

/** Makes a client: what goes out and what comes in is checked against the contract. */
export const createClient = (transport: Transport): Client => ({
  call: async (method, parameters) => {
    const { parameters: asked, result: given } = contract[method]
    const checked = asked.safeParse(parameters)
    if (!checked.success) throw new ApiError('bad-parameters', `${method}: ${checked.error.message}`)
    const reply = replySchema.safeParse(await sent(transport, method, checked.data))
    if (!reply.success) throw new ApiError('bad-reply', `${method}: ${reply.error.message}`)
    if (!reply.data.ok) throw new ApiError(reply.data.code, reply.data.detail)
    const value = given.safeParse(reply.data.value)
    if (!value.success) throw new ApiError('bad-reply', `${method}: ${value.error.message}`)
    return value.data as Result<typeof method>
  },
  on: (name, listener) =>
    transport.subscribe((event) => {
      if (typeof event !== 'object' || event === null || !('name' in event) || event.name !== name) return
      const data = eventSchemas[name].safeParse('data' in event ? event.data : undefined)
      if (data.success) listener(data.data as EventData<typeof name>)
    }),
})

const sent = async (transport: Transport, method: MethodName, parameters: unknown): Promise<unknown> => {
  try {
    return await transport.call(method, parameters)
  } catch (error) {
    throw new ApiError('disconnected', `${method}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
