import type { EvidenceItem, Project } from '../../project/project.js'

/**
 * Takes a record form out of the project: its form, its line of the register and the places where it is printed.
 * Evidence of it stays, without the record. What calls it in text is not touched: such a form is in use.
 */
export const removeRecord = (project: Project, record: string): Project => {
  const { manifest, records } = project
  if (!records.some((form) => form.code === record)) return project
  return {
    ...project,
    manifest: {
      ...manifest,
      register: manifest.register.filter((entry) => entry.kind !== 'record' || entry.code !== record),
    },
    records: records.filter((form) => form.code !== record),
    documents: project.documents.map((document) => {
      const content = document.content.filter((block) => block.type !== 'form' || block.record !== record)
      return content.length === document.content.length ? document : { ...document, content }
    }),
    evidence: project.evidence.some((item) => item.record === record)
      ? project.evidence.map((item) => (item.record === record ? withoutRecord(item) : item))
      : project.evidence,
  }
}

const withoutRecord = ({ record: _record, ...item }: EvidenceItem): EvidenceItem => item
