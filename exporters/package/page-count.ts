import { PDFDocument } from '@cantoo/pdf-lib'

/** The pages of a PDF, or why they cannot be counted. */
export type PageCount = { readonly pages: number } | { readonly pages: null; readonly reason: string }

/** True for bytes that begin as a PDF does; some writers put a few bytes before the mark. */
export const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')

/** Counts the pages of a PDF; the empty password opens files that are only protected against changes. */
export const countPages = async (bytes: Uint8Array): Promise<PageCount> => {
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Infinity,
      warnOnInvalidObjects: false,
      password: '',
    })
    return { pages: pdf.getPageCount() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { pages: null, reason: /password/i.test(reason) ? '文件有打开密码' : '文件已损坏' }
  }
}
