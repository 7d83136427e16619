/** A department; `parent` is the department above it, none for the top. */
export type Department = {
  readonly id: string
  readonly name: string
  readonly parent?: string
  readonly duties?: readonly string[]
}

/** A post; `serviceManagement` counts it among the service managers of clause 5.1.2.2. */
export type Post = {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly count?: number
  readonly serviceManagement?: true
  readonly duties?: readonly string[]
}

/** A certificate that a person holds. */
export type Certificate = { readonly name: string; readonly number?: string; readonly issued?: string }

/** A person in a post. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly certificates?: readonly Certificate[]
}

/** A service outlet, the company's own or a partner's. */
export type Outlet = {
  readonly id: string
  readonly name: string
  readonly kind: 'own' | 'partner'
  readonly region: string
  readonly address: string
  readonly phone: string
  readonly head: string
}

/** Who leads and who supports a clause (second level); department ids. */
export type Responsibility = { readonly clause: string; readonly lead: string; readonly support: readonly string[] }

/** The organisation of a project. */
export type Organisation = {
  readonly departments: readonly Department[]
  readonly posts: readonly Post[]
  readonly people: readonly Person[]
  readonly outlets: readonly Outlet[]
  readonly responsibilities: readonly Responsibility[]
}
