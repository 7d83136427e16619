import type { PrintCaption } from '../../../core/transform/print-set.js'
import { literal } from './literal.js'

/** 表 1　服务网点一览 as a Typst string; null without a caption. */
export const emitCaption = (caption: PrintCaption | null): string | null =>
  caption === null ? null : literal(captionText(caption))

/** The words of a caption. */
export const captionText = (caption: PrintCaption): string =>
  `${caption.label} ${caption.number}${caption.text === '' ? '' : `　${caption.text}`}`
