import type { z } from 'zod'

type SameKeys<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : false) : false

/**
 * Ties an object schema to its type: a schema that lacks a key of the type, or knows one more, does not compile.
 * Without it an optional key added to the model would be refused when files are read.
 */
export const exactly =
  <T>() =>
  <S extends z.ZodType<T>>(schema: S & (SameKeys<z.output<S>, T> extends true ? unknown : never)): S =>
    schema
