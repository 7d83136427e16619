/** Works a thing out once for each object; the object must never change, and what is kept goes when the object goes. */
export const keepByObject = <Key extends object, Value>(work: (key: Key) => Value): ((key: Key) => Value) => {
  const kept = new WeakMap<Key, Value | typeof nothing>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known === nothing ? (undefined as Value) : known
    const value = work(key)
    kept.set(key, value === undefined ? nothing : value)
    return value
  }
}

/** Kept in the place of undefined: one look-up says whether a thing is known. */
const nothing = Symbol('nothing')

/** The same for what depends on a second object as well (a setting, a context): worked out anew when that is another. */
export const keepInContext = <Key extends object, Context, Value>(
  work: (key: Key, context: Context) => Value,
): ((key: Key, context: Context) => Value) => {
  const kept = new WeakMap<Key, { readonly context: Context; readonly value: Value }>()
  return (key, context) => {
    const known = kept.get(key)
    if (known !== undefined && known.context === context) return known.value
    const value = work(key, context)
    kept.set(key, { context, value })
    return value
  }
}
