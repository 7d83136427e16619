import { useSyncExternalStore } from 'react'

/** A value that components read one by one, so that a change redraws only those whose part of it changed. */
export type ValueStore<T> = {
  readonly get: () => T
  readonly set: (next: T) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A store; `isHeld` delays telling (never during a composition), `release` tells what was held back. */
export const createStore = <T>(
  initial: T,
  isHeld: () => boolean = () => false,
): ValueStore<T> & { readonly release: () => void } => {
  let shown = initial
  let wanted = initial
  const listeners = new Set<() => void>()
  const release = (): void => {
    if (Object.is(shown, wanted) || isHeld()) return
    shown = wanted
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => shown,
    set: (next) => {
      wanted = next
      release()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    release,
  }
}

/** Reads a part of a store in a component. `select` must give equal results for equal parts. */
export const useStore = <T, R>(store: ValueStore<T>, select: (value: T) => R): R =>
  useSyncExternalStore(store.subscribe, () => select(store.get()))
