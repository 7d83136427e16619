// What checks are timed on: the sample company's project, cuts and copies of it, and small edits.
import { join } from 'node:path'
import { Failed, root } from './processes.mjs'

const built = (path) => import(join(root, 'build', ...path.split('/')))

/** The sample company's whole project, and what it is checked against. */
export const sampleProject = async () => {
  const { readKit } = await built('main/kit-store/read-kit.js')
  const { readCompany } = await built('main/kit-store/read-company.js')
  const { instantiate } = await built('core/kit/instantiate.js')
  const { kit, diagnostics } = await readKit(join(root, 'templates', 'kits', 'gbt27922'))
  const file = join(root, 'templates', 'samples', 'shuoli', 'profile.yml')
  const { company } = await readCompany(file)
  const project = kit && company && instantiate(kit, company, file).project
  if (!project) throw new Failed(`The sample project cannot be drafted: ${JSON.stringify(diagnostics.slice(0, 3))}`)
  return { project, reference: { catalogue: kit.catalogue, profile: kit.profile } }
}

/** The checker's module. */
export const loadChecker = () => built('core/checking/checker.js')

/** The project with its manual and procedures only. */
export const system = (project) => ({
  ...project,
  documents: project.documents.filter(({ kind }) => kind === 'manual' || kind === 'procedure'),
})

/** The same project as values that no check has seen. */
export const fresh = (project) => structuredClone(project)

/** So many copies of every document under other codes, in one project. */
export const multiplied = (project, times) => {
  const copies = (list) =>
    Array.from({ length: times }, (_, copy) =>
      fresh(list).map((each) => (copy === 0 ? each : { ...each, code: `${each.code}-C${copy}` })),
    ).flat()
  const documents = copies(project.documents)
  const codes = new Set(project.documents.map(({ code }) => code))
  const lines = project.manifest.register.filter(({ code }) => codes.has(code))
  const others = project.manifest.register.filter(({ code }) => !codes.has(code))
  return { ...project, documents, manifest: { ...project.manifest, register: [...copies(lines), ...others] } }
}

/** The characters of all text in a project's documents. */
export const characters = (project) => project.documents.reduce((sum, { content }) => sum + textLength(content), 0)

const textLength = (value) => {
  if (Array.isArray(value)) return value.reduce((sum, each) => sum + textLength(each), 0)
  if (typeof value !== 'object' || value === null) return 0
  return (typeof value.text === 'string' ? value.text.length : 0) + (value.children ? textLength(value.children) : 0)
}

/** Types a word into one paragraph of a document; which one, `serial` says. */
export const typedInto = (project, index, serial) => {
  const document = project.documents[index]
  const places = document.content.flatMap((block, place) => (block.type === 'paragraph' ? [place] : []))
  const place = places[(serial * 31) % places.length]
  const block = document.content[place]
  const at = block.children.findIndex((inline) => typeof inline.text === 'string')
  const leaf = block.children[at]
  const cut = (serial * 17) % (leaf.text.length + 1)
  const text = `${leaf.text.slice(0, cut)}应${leaf.text.slice(cut)}`
  const edited = { ...block, children: block.children.with(at, { ...leaf, text }) }
  const content = document.content.with(place, edited)
  return { ...project, documents: project.documents.with(index, { ...document, content }) }
}
