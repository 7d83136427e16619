import { runProperties, type RunLook } from './runs.js'
import { element, text, type Xml } from './xml.js'

const mark = (type: 'begin' | 'separate' | 'end', look: RunLook): Xml =>
  // Word asks nothing about a field that is not dirty: its result is good as it stands.
  element('w:r', {}, [
    ...runProperties(look, false),
    element('w:fldChar', { 'w:fldCharType': type, 'w:dirty': type === 'begin' ? 'false' : undefined }),
  ])

/** The runs of a field up to its result. */
export const fieldBegin = (instruction: string, look: RunLook = {}): readonly Xml[] => [
  mark('begin', look),
  element('w:r', {}, [
    ...runProperties(look, false),
    element('w:instrText', { 'xml:space': 'preserve' }, [text(` ${instruction} `)]),
  ]),
  mark('separate', look),
]

/** The run that ends a field. */
export const fieldEnd = (look: RunLook = {}): Xml => mark('end', look)

/** A field with its cached result. */
export const field = (instruction: string, result: readonly Xml[], look: RunLook = {}): readonly Xml[] => [
  ...fieldBegin(instruction, look),
  ...result,
  fieldEnd(look),
]
