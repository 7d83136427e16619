import { PDFDocument } from '@cantoo/pdf-lib'
import type { PackageFacts } from '../../../exporters/package/cover-sheet.js'
import type { PackageFile } from '../../../exporters/package/package-file.js'

/** A PDF of empty pages, always with the same bytes. */
export const samplePdf = async (pages: number, password?: string): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842])
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: 'owner' })
  return pdf.save({ useObjectStreams: false })
}

/** A file of text. */
export const sampleFile = (path: string, text = path, more: Partial<PackageFile> = {}): PackageFile => ({
  path,
  title: path,
  kind: 'procedure',
  bytes: new TextEncoder().encode(text),
  ...more,
})

/** Facts of a package. */
export const sampleFacts: PackageFacts = {
  title: '售后服务体系申报材料',
  company: '恒远特种车辆有限公司',
  standard: 'GB/T 27922-2011《商品售后服务评价体系》',
  score: { certain: 12.5, documented: 82.25, possible: 96, level: '三星级', provisional: true },
  coverLines: ['版本 A/0', '2026年3月1日'],
}
