const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' } as const

/** Fonts of body text: the Chinese and the Latin font stand apart, or digits would come out in the Chinese font. */
export const bodyFont = { ...latin, eastAsia: '宋体' } as const

/** Fonts of headings and captions. */
export const headingFont = { ...latin, eastAsia: '黑体' } as const

/** Chinese type sizes by name, in half-points. */
export const sizes = {
  /** 小初 */
  cover: 72,
  /** 一号 and a little */
  longTitle: 56,
  /** 二号 */
  title: 44,
  /** 三号 */
  heading1: 32,
  /** 小三 */
  heading2: 30,
  /** 四号 */
  heading3: 28,
  /** 小四 */
  body: 24,
  /** Between 小四 and 五号 */
  contents: 22,
  /** 五号 */
  table: 21,
  /** 小五 */
  small: 18,
} as const
