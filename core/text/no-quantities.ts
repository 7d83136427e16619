/** What holds digits and a word like a unit, and measures nothing; one alternative a line, tried in this order. */
const alternatives: readonly string[] = [
  // Codes of documents, forms, standards and models: SR-14-01, GB/T 27922-2011, ISO 9001:2015, A/0, SLG70-35.
  '(?:GB|SB|ISO|IEC|QB|JB|DB|HG|TSG|JJF|JJG|EN|RB|CTS)(?:/[A-Z]+)?[ -]?\\d[\\d.]*(?:-\\d+)*(?:[:—–-]\\d{4})?',
  '[A-Za-z]+(?:[-/][A-Za-z0-9]+)+',
  '[A-Za-z]+\\d+(?:[-/.]\\d+)*(?!\\d|\\s?(?:个?小时|分钟|天|日|秒|年|%|个|次|km))',
  // Dates: 2026-03-01, 2026.3.1, 2026年3月1日, 3月15日, 3月份, 3月, 每月5日, 2025年, 二〇二六年三月.
  '\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}',
  '(?:(?:19|20)\\d{2}|[零〇一二三四五六七八九]{4})\\s?年(?:度|\\s?[\\d一二三四五六七八九十]{1,3}\\s?月(?:份|\\s?[\\d一二三四五六七八九十]{1,3}\\s?[日号])?)?',
  '(?<![\\d十])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\\s?月(?:份|底|初|末|中旬|\\s?[\\d一二三四五六七八九十]{1,3}\\s?[日号])?',
  '(?<=[月季周年])\\s?\\d{1,2}\\s?[日号](?!内|以内|之内)',
  // Clock times: 8:30, 8:30—17:30, 9点, 8时30分, 上午九点半.
  '\\d{1,2}:\\d{2}(?::\\d{2})?',
  '\\d{1,2}\\s?[点时](?![间限刻候效长段])(?:\\s?\\d{1,2}\\s?分(?!钟)|整|半)?',
  '(?<=[上下中]午|晚上?|早上?|凌晨|每[日天])[一二三四五六七八九十]{1,3}点(?:半|[一二三四五六七八九十]{1,3}分)?',
  // Clauses and versions: 5.3.1.2, 第3章, 第二次, 第一季度; figures and tables.
  '\\d+(?:\\.\\d+){2,}',
  '第\\s?[\\d零〇一二两三四五六七八九十百千]+\\s?(?:个?工作日|个?[一-龥])?',
  '[表图注式](?:\\s?\\d+(?:[.-]\\d+)*)(?!\\s?(?:个|份|件|套|次))',
  // A factor or an amount of a formula: × 100%; 个百分点; 百分之百 stays a quantity.
  '[×*÷/]\\s?\\d+(?:\\.\\d+)?\\s?%?',
  '[\\d.]+\\s?个百分点',
  // Articles and set phrases: 一个 is no count, 一天 in 有一天 no time; 一次性, 三包, 一人一档, 同一天, 上一年.
  '[统同唯单之另逐专划不进这那某每有上下]一\\s?个?[一-龥]',
  '(?<!提)[前后次]一[个]?[一-龥]',
  '一次性|三包|二手|两者|一站式|一体|一对一|(?<![一二三四五六七八九])十分(?![之钟])|万一|千万|七上八下|一线|一般|一致|一定|一切|一旦|一并|一样',
  '一[人台件机车单户]一[一-龥]',
  '[几数][十百千万]+',
  // 零件, 零部件: a numeral never begins with 零 alone.
  '(?<![\\d十百千万亿零〇一二三四五六七八九])零(?![零〇一二三四五六七八九点])',
]

const pattern = new RegExp(alternatives.join('|'), 'g')

/** The text with all that is no quantity blanked out, character by character, so that places stay the same. */
export const maskNoQuantities = (text: string): string => text.replace(pattern, (found) => blank.repeat(found.length))

/** Stands for blanked characters: no word, no blank, no digit. */
export const blank = '\uFFF9'
