import { contract, type CheckedParameters, type Result } from './contract.js'
import { isMethodName, type MethodName } from './names.js'
import { ApiError, type Reply } from './reply.js'

/** A page as its host knows it: an id that the host gave it. */
export type Caller = { readonly page: string }

/** What a host does for each call. */
export type Handlers = {
  readonly [M in MethodName]: (parameters: CheckedParameters<M>, caller: Caller) => Promise<Result<M>>
}

/** Answers a call of a page; it never rejects. */
export type Serve = (method: unknown, parameters: unknown, caller: Caller) => Promise<Reply>

/** The one door: a call by an unknown name or with anything but what the contract says never reaches a handler. */
export const serve =
  (handlers: Handlers, onFault: (method: MethodName, error: unknown) => void = () => undefined): Serve =>
  async (method, parameters, caller) => {
    if (!isMethodName(method)) return failed('unknown-method', String(method).slice(0, 80))
    const checked = contract[method].parameters.safeParse(parameters)
    if (!checked.success) return failed('bad-parameters', `${method}: ${checked.error.message}`)
    try {
      // The table ties each handler to the schema of its own name; the compiler cannot follow that through a union.
      const handler = handlers[method] as (parameters: unknown, caller: Caller) => Promise<unknown>
      return { ok: true, value: await handler(checked.data, caller) }
    } catch (error) {
      if (error instanceof ApiError) return failed(error.code, error.message)
      onFault(method, error)
      return failed('internal', method)
    }
  }

const failed = (code: ApiError['code'], detail: string): Reply => ({ ok: false, code, detail })
