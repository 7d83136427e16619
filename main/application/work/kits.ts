import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import { withCalledRecords } from '../../../core/kit/called-records.js'
import { instantiate } from '../../../core/kit/instantiate.js'
import type { Kit } from '../../../core/kit/kit.js'
import { readKitSummary } from '../../kit-store/read-kit-summary.js'
import { readKit, readKitReference } from '../../kit-store/read-kit.js'
import type { Work } from './tasks.js'

/** Keeps what was read of a folder, as kits belong to the installation and never change while it runs. */
const keptByFolder = <T>(read: (folder: string) => Promise<T>): ((folder: string) => Promise<T>) => {
  const kept = new Map<string, Promise<T>>()
  return (folder) => {
    const known = kept.get(folder) ?? read(folder)
    kept.set(folder, known)
    return known
  }
}

/** A kit with all its documents. */
const wholeKit = keptByFolder(readKit)

/** What checking and exporting need of a kit. */
export const kitReference = keptByFolder(readKitReference)

/** What pages need of a kit. */
export const referenceOfKit = ({ kitFolder }: Work['reference']['task']): Promise<Work['reference']['result']> =>
  readKitSummary(kitFolder)

/** Drafts a whole project for a company. */
export const draftProject = async ({
  kitFolder,
  company,
}: Work['draftProject']['task']): Promise<Work['draftProject']['result']> => {
  const { kit, diagnostics } = await wholeKit(kitFolder)
  if (kit === undefined) return { assets: new Map(), diagnostics }
  const drafted = instantiate(kit, company, 'profile.json')
  return { ...drafted, assets: kit.assets, diagnostics: [...diagnostics, ...drafted.diagnostics] }
}

/** Drafts one document of the kit for a project that exists, with the record forms that it calls and the project lacks. */
export const draftDocument = async ({
  kitFolder,
  project,
  code,
}: Work['draftDocument']['task']): Promise<Work['draftDocument']['result']> => {
  const nothing = { owner: '', records: [] }
  const { kit, diagnostics } = await wholeKit(kitFolder)
  if (kit === undefined) return { ...nothing, diagnostics }
  const { name, exclusions } = project.manifest
  const company = { name, profile: project.profile, exclusions, sampleData: [] }
  const drafted = instantiate(kit, company, 'profile.json')
  if (drafted.project === undefined) return { ...nothing, diagnostics: drafted.diagnostics }
  const document = drafted.project.documents.find((candidate) => candidate.code === code)
  if (document === undefined) return { ...nothing, diagnostics: [diagnose('kit-document-missing', { code })] }
  const called = new Set(withCalledRecords(kit, [document]).records.map((form) => form.code))
  const present = new Set(project.records.map((form) => form.code))
  const own = new Set(uncalled(kit))
  return {
    document,
    owner: kit.documents.find((candidate) => candidate.code === code)?.owner ?? '',
    records: drafted.project.records.filter(
      (form) => called.has(form.code) && !present.has(form.code) && !own.has(form.code),
    ),
    diagnostics: [],
  }
}

/** Record forms that no document of the kit calls: they come with every project, not with a document. */
const uncalled = (kit: Kit): readonly string[] => withCalledRecords(kit, []).records.map((form) => form.code)
