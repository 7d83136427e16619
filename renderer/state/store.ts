import { useSyncExternalStore } from 'react'

/** A value that pages listen to. */
export type Store<State> = {
  readonly get: () => State
  readonly set: (change: (state: State) => State) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes a store; listeners hear of a new state only where the value is another one. */
export const createStore = <State>(initial: State): Store<State> => {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      const next = change(state)
      if (Object.is(next, state)) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * Part of a store's state. `select` must give the same value for the same state (no new objects): a component redraws
 * only when that value changes, so that typing does not redraw the shell.
 */
export const useStore = <State, Part>(store: Store<State>, select: (state: State) => Part): Part =>
  useSyncExternalStore(store.subscribe, () => select(store.get()))
