import type { Block } from '../../core/model/block.js'
import { heading, paragraph, step, steps, text } from '../../core/model/builders.js'
import { isTextLeaf, type Inline } from '../../core/model/inline.js'
import type { LinePrinter } from '../../core/project/line-text.js'
import { lineSentences, lineText } from '../../core/project/line-text.js'

/** What a witness says, as it stands in its block: a sentence, or the action of a step with the step around it. */
export type Saying = {
  readonly block: (id: string, line: readonly Inline[]) => Block
  readonly line: readonly Inline[]
}

/** One way to turn a statement into a mere mention of it; `before` and `after` close around it. */
export type MentionForm = { readonly name: string; readonly before: string; readonly after: string }

/** A form from its name, in which 〇 stands for the statement. */
export const mentionForm = (name: string): MentionForm => {
  const [before = '', after = ''] = name.split('〇')
  return { name, before, after }
}

/** Words before a statement that take it back, put it off, ask for it or lay it into somebody else's mouth. */
export const leadingForms: readonly MentionForm[] = [
  '标准要求：“〇。”',
  '《商品售后服务评价体系》规定：“〇。”',
  '“〇”，这是标准的要求。',
  '评审员建议：〇。',
  '同行的做法是：〇。',
  '某公司规定：〇。',
  '据说，〇。',
  '公司计划今后〇。',
  '公司今后的设想：〇。',
  '下一步工作打算：〇。',
  '目前尚未做到：〇。',
  '公司没有做到以下各项：〇。',
  '暂不执行以下规定：〇。',
  '以下做法已经停止：〇。',
  '以下说法不属实：〇。',
  '过去的做法是：〇，后来取消了。',
  '旧版手册写道：〇。',
  '公司曾规定〇，后来废止。',
  '以下内容待定：〇。',
  '（待补充：〇）',
  '〇（待定）。',
  '初稿，未经讨论：〇。',
  '是否〇？',
  '〇，做得到吗？',
  '考题：〇，对还是错？',
  '如果将来需要，〇。',
  '假设〇。',
  '假如条件允许，〇。',
  '做不到：〇。',
  '不适用：〇。',
  '竞争对手承诺：〇。',
  '作废条款：〇。',
  '（拟）〇。',
  '〇（计划中）。',
  '目录：〇。',
  '〇……12',
].map(mentionForm)

/** Words after a statement that take it back, as far as the last semicolon before them. */
export const trailingForms: readonly MentionForm[] = [
  '〇，但目前尚未做到。',
  '原则上〇，但目前尚未执行。',
  '〇，可是一次也没有执行过。',
  '〇，该做法现已停止。',
  '〇，这项规定从未执行过。',
  '〇，2019年撤销。',
  '〇，但实际上没有人这样做。',
].map(mentionForm)

/** A line without the sign that ends it, inside the frame of a form. */
export const framed = (line: readonly Inline[], { before, after }: MentionForm): readonly Inline[] => {
  const last = line.at(-1)
  const open =
    last !== undefined && isTextLeaf(last)
      ? [...line.slice(0, -1), { ...last, text: last.text.replace(/[。；！\s]+$/, '') }]
      : line
  return [text(before), ...open, text(after)]
}

/** The sentence or step that a witness quotes; undefined for rows and generated blocks. */
export const sayingOf = (block: Block, id: string, quote: string, printer: LinePrinter): Saying | undefined => {
  if (block.type === 'paragraph' && block.id === id) {
    const line = sentencesOf(block.children, printer).find((piece) => lineText(piece, printer).quote === quote)
    return line === undefined ? undefined : { line, block: (name, content) => paragraph(name, content) }
  }
  if (block.type !== 'steps') return undefined
  const found = block.children.find((candidate) => candidate.id === id)
  if (found === undefined) return undefined
  const { name, responsible, records } = found
  const [action, limit] = found.children
  return {
    line: action.children,
    block: (place, content) =>
      steps(`${place}-steps`, [
        step(place, 'only', { name, action: content, limit: limit.children, responsible, records, next: ['end'] }),
      ]),
  }
}

/** The line as a heading. */
export const asHeading = (id: string, line: readonly Inline[]): Block => heading(id, 2, line)

const sentencesOf = (inlines: readonly Inline[], printer: LinePrinter): readonly (readonly Inline[])[] => {
  const pieces: Inline[][] = [[]]
  for (const inline of inlines) {
    if (!isTextLeaf(inline)) {
      pieces.at(-1)?.push(inline)
      continue
    }
    let rest = inline.text
    for (const { quote } of lineSentences([inline], printer)) {
      const end = rest.indexOf(quote) + quote.length
      const words = rest.slice(0, end)
      rest = rest.slice(end)
      pieces.at(-1)?.push({ ...inline, text: words })
      if (/[。！？][」』”’）)】》]*$/.test(words)) pieces.push([])
    }
  }
  return pieces
}
