import type { z } from 'zod'

/**
 * A value with the keys of its objects in the order in which their schemas name them, so that equal values give
 * equal text. Keys that the schema does not know come last, for the reader to refuse; maps keep their own order.
 */
export const inSchemaOrder = (value: unknown, schema: z.core.$ZodType): unknown => {
  const definition = (schema as z.core.$ZodTypes)._zod.def
  switch (definition.type) {
    case 'object':
      return isObject(value) ? orderObject(value, definition.shape) : value
    case 'array':
      return Array.isArray(value) ? value.map((item) => inSchemaOrder(item, definition.element)) : value
    case 'tuple':
      return Array.isArray(value) ? value.map((item, index) => orderItem(item, definition.items[index])) : value
    case 'record':
      return isObject(value) ? mapValues(value, (item) => inSchemaOrder(item, definition.valueType)) : value
    case 'optional':
    case 'default':
      return inSchemaOrder(value, definition.innerType)
    case 'union':
      return orderItem(value, chooseOption(value, definition))
    default:
      return value
  }
}

const orderItem = (item: unknown, schema: z.core.$ZodType | undefined): unknown =>
  schema === undefined ? item : inSchemaOrder(item, schema)

type Shape = Readonly<Record<string, z.core.$ZodType>>

const orderObject = (value: Readonly<Record<string, unknown>>, shape: Shape): unknown => {
  const known = Object.keys(shape).filter((key) => value[key] !== undefined)
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key))
  return Object.fromEntries([...known, ...unknown].map((key) => [key, orderItem(value[key], shape[key])]))
}

const mapValues = (value: Readonly<Record<string, unknown>>, change: (item: unknown) => unknown): unknown =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))

/** The option of a union that fits: by discriminator where it has one, else the first of the value's own type. */
const chooseOption = (value: unknown, union: z.core.$ZodUnionDef): z.core.$ZodType | undefined => {
  const discriminator: unknown = 'discriminator' in union ? union.discriminator : undefined
  if (typeof discriminator === 'string')
    return isObject(value) ? optionsByName(union, discriminator).get(value[discriminator]) : undefined
  return union.options.find((option) => (Array.isArray(value) ? 'array' : typeof value) === option._zod.def.type)
}

const knownOptions = new WeakMap<z.core.$ZodUnionDef, ReadonlyMap<unknown, z.core.$ZodType>>()

const optionsByName = (union: z.core.$ZodUnionDef, discriminator: string): ReadonlyMap<unknown, z.core.$ZodType> => {
  const known = knownOptions.get(union)
  if (known !== undefined) return known
  const options = new Map(
    union.options.flatMap((option) =>
      [...(option._zod.propValues?.[discriminator] ?? [])].map((name) => [name, option]),
    ),
  )
  knownOptions.set(union, options)
  return options
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
