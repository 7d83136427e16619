import type { Quantity } from '../../text/quantities.js'

const looksBack = /(?:近|今后|过去|未来|最近|以往|连续|已满?|满|每隔?)\s?$/
const tellsOfOthers =
  /例如|比如|譬如|假如|假设|竞争对手|对手|同行|同业|行业(?:平均|水平)|国家规定|法律规定|法规规定|标准规定|标准要求|去年|上年|以前|原为|原先|曾|平均|实际|不承诺|不得承诺|不应承诺|不作承诺|希望|期望|多久|□|☐|＿|不再|取消|逾期|超时|超期|超过时限|未按|将逐步|争取|力争|计划在|拟/

/**
 * False where a sentence promises nothing by its figure: a look back, a threshold, a failure, another firm, an example, a
 * wish, the wording of a law.
 */
export const isStanding = (text: string, { start, end }: Quantity, sentence: string): boolean =>
  !looksBack.test(text.slice(0, start)) &&
  !/(?:不能|无法|难以|未能|没能|不可能)(?:在|于)?\s?$/.test(text.slice(0, start)) &&
  !/^\s?(?:后|之后|以后|仍|未|没有|还没|尚未|不|无法)/.test(text.slice(end)) &&
  !/(?:超过|超出|届满|逾)\s?$/.test(text.slice(0, start).replace(/不(?:得|应|能|可|宜)?(?:超过|超出)\s?$/, '')) &&
  !tellsOfOthers.test(sentence)
