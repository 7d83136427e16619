import { clauseStance } from './clause-stance.js'
import { deniesWhatFollows, frameOf, openQuotes, resumption, withoutMottos, type Frame } from './frames.js'
import {
  blank,
  conditionStart,
  guess,
  listLabel,
  ownVoice,
  predicate,
  present,
  thoughtPlay,
  stateRemark,
  wishfulIf,
} from './polarity-words.js'
import { turnToRule } from './ruling.js'
import type { Stance, StancePart } from './stance.js'
import { remarkStance } from './standing.js'

/**
 * Reads normalised text piece by piece: which pieces state something, and what the others do instead. It works by the
 * clauses of each sentence and by what a word of denial or wish bears on, not by the presence of a word. Only in prose are
 * names of things a list or title; steps and cells are short by nature.
 */
export const readStances = (text: string, isProse = true): readonly StancePart[] => {
  const words = withoutMottos(text)
  const parts = cut(words, sentenceEnd).flatMap((sentence) => sentenceStances(sentence, isProse ? words : undefined))
  return words === text ? parts : withWordsOf(text, parts)
}

/** The parts with the words of a text of the same length. */
const withWordsOf = (text: string, parts: readonly StancePart[]): readonly StancePart[] => {
  let from = 0
  return parts.map(({ text: { length }, stance }) => {
    from += length
    return { text: text.slice(from - length, from), stance }
  })
}

/**
 * The part of normalised text that is stated. What is not leaves a border, so that no term is found across the gap.
 */
export const statedText = (text: string, isProse = true): string =>
  readStances(text, isProse)
    .map((part) => (part.stance === 'stated' ? part.text : border))
    .join('')

const border = '\n'
const sentenceEnd = /[。!?\n]+[)」”』"]*/g
const clauseEnd = /[,;:]+|—{2,}/g

const sentenceStances = (sentence: string, prose: string | undefined): readonly StancePart[] => {
  const marked = markedSentence(bare(sentence), sentence)
  if (marked !== undefined) return [{ text: sentence, stance: marked }]
  const clauses = cut(sentence, clauseEnd)
  const turn = turnIn(sentence, clauses)
  if (turn !== undefined) return turnedTo(clauses, turn)
  const whole = wholeSentence(bare(sentence), prose)
  if (whole !== undefined) return [{ text: sentence, stance: whole }]
  return withoutLeftovers(clauseParts(clauses))
}

/** The clause with which a sentence turns to a rule in force, unless a quotation is open there. */
const turnIn = (sentence: string, clauses: readonly string[]): number | undefined => {
  if (!sentence.includes(':')) return undefined
  const turn = turnToRule(clauses.map(bare), (index) => /:[「“『"(]*$/.test(clauses[index] ?? ''))
  return turn === undefined || openQuotes(clauses.slice(0, turn).join('')) !== 0 ? undefined : turn
}

/** What stands before the turn is read for itself, what follows upon it like a sentence of its own. */
const turnedTo = (clauses: readonly string[], turn: number): readonly StancePart[] => [
  ...(turn === 0 ? [] : clauseParts(clauses.slice(0, turn))),
  { text: clauses[turn] ?? '', stance: 'stated' },
  ...sentenceStances(clauses.slice(turn + 1).join(''), undefined),
]

/** The stance that a sign, a remark or a blank gives to a whole sentence. */
const markedSentence = (words: string, sentence: string): Stance | undefined => {
  if (/\?[)」”』"]*\n*$/.test(sentence) || asksWhether.test(words)) return 'asked'
  const noted = remarked(sentence)
  if (noted !== undefined) return noted
  if (bracketed.test(words)) return 'denied'
  return blank.test(sentence) || stateRemark.test(sentence.replace(/[。;!\n]+$/, '')) ? 'blank' : undefined
}

/** The stance of a sentence that is one thing as a whole: a guess, a list of titles. */
const wholeSentence = (words: string, prose: string | undefined): Stance | undefined => {
  if (guess.test(words) || thoughtPlay.test(words) || wishfulIf.test(words)) return 'supposed'
  if (listLabel.test(words) || /(?:\.{3,}|…+|·{3,})\d+$/.test(words)) return 'listed'
  return prose !== undefined && isList(words, prose) ? 'listed' : undefined
}

/** 「请问…对不对:」: a question without its sign. */
const asksWhether = /(?:对不对|对吗|对错|正确吗|行不行|好不好|可不可以|是否正确|是否妥当|是真的吗)$/

/** 「手册中找不到“…”这样的规定」: a denial whose object is the rest of the sentence. */
const bracketed =
  /^[^,;:]{0,8}?(?:不存在|找不到|查不到|看不到|见不到|没有见到|未见到?|未发现|没有?发现|(?:并没有|并无|没有|缺乏|缺少)(?![^,;:]{0,8}(?:[,;]|的情况|时,))).{6,}(?:的|这样|这类|此类|那样|这种)(?:的)?(?:规定|要求|做法|制度|条款|记录|证据|说法|承诺|条文|安排|机制|先例)$/

/** What a remark in brackets at an end of the sentence says of all of it: 「(讨论稿)」, 「【待确认】」. */
const remarked = (sentence: string): Stance | undefined => {
  const ends = [/^[(【[]([^()【】[\]]{1,24})[)】\]]/, /[(【[]([^()【】[\]]{1,24})[)】\]][。;!\n]*$/]
  for (const end of ends) {
    const words = end.exec(sentence)?.[1]
    const stance = words === undefined ? undefined : remarkStance(words)
    if (stance !== undefined) return stance
  }
  return undefined
}

/** Names of things one after the other, or a title. */
const isList = (words: string, text: string): boolean => {
  if (text.includes('\n')) return false
  if (words === bare(text) && isKeywords(words)) return true
  if (predicate.test(words)) return false
  const items = words.split(/、|以及|[和与及]/)
  if (items.length >= 3) return !/[,;:]/.test(words) && !beginsWithDoing.test(words)
  return items.length === 1 && words === text && words.length <= longestTitle && !/\d/.test(words)
}

/** Short words one after the other, whatever they are: 「报修、登记、告知」, 「登记、《…》」. */
const isKeywords = (words: string): boolean => {
  const items = words.split('、')
  const fewest = /[\uFFFB\uFFFC]/.test(words) ? 2 : 3
  if (items.length < fewest || items.every((item) => item.startsWith('不'))) return false
  return items.every((item) => /^[^,;:由应须将把]{1,6}$/.test(item))
}

/** 「审核服务方案、培训教材和话术」 is work, 「审核、登记、回访」 are names. */
const beginsWithDoing =
  /^(?:审核|参加|带教|整理|核对|填写|编制|编写|制定|收集|组织|受理|接听|登记(?!表|簿)|提供|建立|保存|告知|公布|明示)[^、和与及]{2,}/

const longestTitle = 16

/** A stance that goes on over the clauses that follow; a firm one until the company speaks again or a quotation ends. */
type Reach = { readonly stance: Stance; readonly firm: boolean; quotes: number }

const clauseParts = (clauses: readonly string[]): readonly StancePart[] => {
  let reach: Reach | undefined
  const parts: StancePart[] = []
  const tail = quotedTail(clauses)
  clauses.forEach((text, index) => {
    const words = bare(text)
    if (index < tail) {
      parts.push({ text, stance: 'quoted' })
      return
    }
    const before = segmentBefore(clauses, index)
    const opens = /:[「“『"(]*$/.test(text) || (index === 0 && /—[「“『"(]*$/.test(text))
    const endsSegment = index === clauses.length - 1 || text.includes(';')
    const afterDash = clauses[index - 1]?.endsWith('—') ?? false
    const frame = frameOf(words, { opens, isLast: index === clauses.length - 1, endsSegment, before, afterDash })
    if (reach !== undefined && (frame?.over === 'rest' || (frame === undefined && endsReach(reach, words))))
      reach = undefined
    if (reach !== undefined) {
      if (frame !== undefined) takeBack(parts, frame, text)
      parts.push({ text, stance: reach.stance })
      reach = quotesAfter(reach, text)
      return
    }
    if (frame !== undefined) {
      takeBack(parts, frame, text)
      parts.push({ text, stance: frame.stance })
      if (frame.over === 'rest') reach = { stance: frame.stance, firm: true, quotes: 0 }
      return
    }
    const former = clauses.slice(0, index).map(bare).join(',')
    const found = clauseStance(words, { before: former, next: bare(clauses[index + 1] ?? '') })
    if (found === undefined) {
      parts.push({ text, stance: 'stated' })
      return
    }
    const lead = text.length - text.replace(leading, '').length
    const from = found.from === 0 ? 0 : lead + found.from
    if (found.whole) retract(parts, found.stance)
    if (from > 0) parts.push({ text: text.slice(0, from), stance: 'stated' })
    parts.push({ text: text.slice(from), stance: found.stance })
    const leadsIn = opens && (found.stance !== 'denied' || deniesWhatFollows.test(words))
    if (found.reaches || leadsIn) reach = { stance: found.stance, firm: leadsIn, quotes: 0 }
  })
  return parts
}

/** A firm reach after one more clause: over when the quotation that it opened is closed. */
const quotesAfter = (reach: Reach, text: string): Reach | undefined => {
  if (!reach.firm) return reach
  const quotes = reach.quotes + openQuotes(text)
  return /[」”』]/.test(text) && quotes <= 0 ? undefined : { ...reach, quotes }
}

/** The clauses before one, back to the last semicolon. */
const segmentBefore = (clauses: readonly string[], index: number): readonly string[] => {
  let start = index
  while (start > 0 && !clauses[start - 1]?.includes(';')) start -= 1
  return clauses.slice(start, index).map(bare)
}

/** 「为顾客提供技术支持的业务,自去年起已停止」: a clause that is one name, however long. */
const topic = /[^,]的(?:业务|工作|做法|服务|制度|规定|活动|安排|承诺|机制|办法|项目|措施|岗位|部门|渠道)$/

/** How many clauses are the end of a quotation that began in a sentence before. */
const quotedTail = (clauses: readonly string[]): number => {
  let depth = 0
  for (const [index, clause] of clauses.entries()) {
    depth += openQuotes(clause)
    if (depth < 0) return index + 1
  }
  return 0
}

/** What a clause says of the words before it: of its own part of the sentence or all of a quotation there, or of all. */
const takeBack = (parts: StancePart[], { stance, over }: Frame, ownText: string): void => {
  if (over === 'rest') return
  let quotes = openQuotes(ownText)
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]
    if (part === undefined || (over === 'former' && quotes >= 0 && part.text.endsWith(';'))) return
    quotes += openQuotes(part.text)
    if (part.stance === 'stated') parts[index] = { ...part, stance }
  }
}

/** What only names the matter of the clause that follows goes with it: 「热线、网站等渠道,目前均未开通」. */
const retract = (parts: StancePart[], stance: Stance): void => {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]
    if (part?.stance !== 'stated') return
    const words = bare(part.text)
    if (predicate.test(words) && !(index === parts.length - 1 && topic.test(words))) return
    parts[index] = { ...part, stance }
  }
}

const endsReach = ({ stance, firm, quotes }: Reach, words: string): boolean => {
  if (firm && quotes > 0) return false
  if (firm) return resumption.test(words) || (stance !== 'quoted' && presentNow.test(words))
  if (stance === 'quoted') return ownVoice.test(words)
  return stance === 'intended' && present.test(words)
}

/** The sentence comes back from the past, or from what should be, to what is. */
const presentNow = /^(?:但|不过)?(?:目前|现由|现行|现在由|现改|现已改|如今由)/

/** A sentence of which only purpose or condition is left states nothing. */
const withoutLeftovers = (parts: readonly StancePart[]): readonly StancePart[] => {
  const other = parts.find((part) => part.stance !== 'stated' && part.stance !== 'asked')
  if (other === undefined) return parts
  const stated = parts.filter((part) => part.stance === 'stated')
  if (!stated.every((part) => conditionStart.test(bare(part.text)))) return parts
  return parts.map((part) => ({ ...part, stance: part.stance === 'stated' ? other.stance : part.stance }))
}

const leading = /^(?:[(「“『"、①-⑳)]|\d{1,2}[.)、](?!\d))+/
const bare = (text: string): string => text.replace(leading, '').replace(/[,;:。!?\n)」”』"—]+$/, '')

/** Cuts text after each border. */
const cut = (text: string, ends: RegExp): readonly string[] => {
  const pieces: string[] = []
  let from = 0
  for (const end of text.matchAll(ends)) {
    const to = end.index + end[0].length
    pieces.push(text.slice(from, to))
    from = to
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}
