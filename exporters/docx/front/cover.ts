import type { PrintSet } from '../../../core/transform/print-set.js'
import { twips } from '../page-geometry.js'
import { paragraph } from '../paragraphs.js'
import { textRun, type RunLook } from '../runs.js'
import { sizes } from '../word-fonts.js'
import { estimatedWidth } from '../word-text.js'
import type { Xml } from '../xml.js'

/** A long title is set smaller, so that it takes two lines at most. */
const titleLook = (title: string): RunLook => {
  const width = estimatedWidth(title)
  if (width <= 12) return {}
  return { size: width <= 20 ? sizes.longTitle : sizes.title }
}

/** The cover of a compilation: company, title, standard and the lines under it. */
export const renderCover = (set: PrintSet): readonly Xml[] => [
  paragraph({ style: 'CoverCompany', before: twips(30) }, [textRun(set.company)]),
  paragraph({ style: 'Title', before: twips(38) }, [textRun(set.title, titleLook(set.title))]),
  ...(set.standard === '' ? [] : [paragraph({ style: 'CoverLine' }, [textRun(set.standard)])]),
  ...set.coverLines.map((text, index) =>
    paragraph({ style: 'CoverLine', before: index === 0 ? twips(55) : undefined }, [textRun(text)]),
  ),
]
