import { z } from 'zod'
import { exactly } from './exact-schema.js'
import { firstRepeated } from './first-repeated.js'
import type { Certificate, Department, Organisation, Outlet, Person, Post, Responsibility } from './organisation.js'
import { nameSchema } from './schema-inline.js'

const duties = z.array(z.string()).optional()

const departmentSchema = exactly<Department>()(
  z.strictObject({ id: nameSchema, name: z.string(), parent: z.string().optional(), duties }),
)

const postSchema = exactly<Post>()(
  z.strictObject({
    id: nameSchema,
    name: z.string(),
    department: z.string(),
    count: z.int().min(0).optional(),
    serviceManagement: z.literal(true).optional(),
    duties,
  }),
)

const certificateSchema = exactly<Certificate>()(
  z.strictObject({ name: z.string(), number: z.string().optional(), issued: z.string().optional() }),
)

const personSchema = exactly<Person>()(
  z.strictObject({
    id: nameSchema,
    name: z.string(),
    post: z.string(),
    certificates: z.array(certificateSchema).optional(),
  }),
)

const outletSchema = exactly<Outlet>()(
  z.strictObject({
    id: nameSchema,
    name: z.string(),
    kind: z.enum(['own', 'partner']),
    region: z.string(),
    address: z.string(),
    phone: z.string(),
    head: z.string(),
  }),
)

const responsibilitySchema = exactly<Responsibility>()(
  z.strictObject({ clause: nameSchema, lead: z.string(), support: z.array(z.string()) }),
)

/** The lists of the organisation, for files that give only some of them. */
export const organisationLists = exactly<Organisation>()(
  z.strictObject({
    departments: z.array(departmentSchema),
    posts: z.array(postSchema),
    people: z.array(personSchema),
    outlets: z.array(outletSchema),
    responsibilities: z.array(responsibilitySchema),
  }),
)

/** The organisation; ids are unique within their list. */
export const organisationSchema = exactly<Organisation>()(
  organisationLists.superRefine((organisation, context) => {
    for (const list of ['departments', 'posts', 'people', 'outlets'] as const) {
      const ids = organisation[list].map((unit) => unit.id)
      const repeated = firstRepeated(ids)
      if (repeated === undefined) continue
      const params = { problem: '@duplicate', duplicate: ids[repeated] }
      context.addIssue({ code: 'custom', path: [list, repeated, 'id'], params })
    }
  }),
)
