import type { Provenance } from '../../core/catalogue/catalogue.js'
import type { RequirementStatus } from '../../core/coverage/report.js'
import type { Severity } from '../../core/diagnostics/diagnostic.js'

/** A status as the report words it, what it means, and the colours of its cells. */
export type StatusWords = {
  readonly name: string
  readonly meaning: string
  readonly background: string
  readonly text: string
}

/** Every requirement status in words and colours, in the order in which the report counts them. */
export const statusWords = {
  covered: {
    name: '已覆盖',
    meaning: '应写明的内容在文件中全部找到',
    background: '#C6EFCE',
    text: '#00612E',
  },
  partial: {
    name: '部分覆盖',
    meaning: '应写明的内容只找到一部分',
    background: '#FFEB9C',
    text: '#7F5A00',
  },
  gap: {
    name: '未覆盖',
    meaning: '应写明的内容在文件中都没有找到',
    background: '#FFC7CE',
    text: '#9C0006',
  },
  excluded: {
    name: '不适用',
    meaning: '企业声明不适用并说明了理由，不计入总分',
    background: '#E2E2E2',
    text: '#404040',
  },
  overridden: {
    name: '人工确认',
    meaning: '由人工判定为满足，理由保存在项目中',
    background: '#DDEBF7',
    text: '#1F4E78',
  },
} as const satisfies Record<RequirementStatus, StatusWords>

/** The statuses in the order of the table. */
export const statusOrder = Object.keys(statusWords) as readonly RequirementStatus[]

/** How surely points are known, in words. */
export const provenanceWords = {
  verified: '已核实',
  'single-source': '单一来源',
  estimated: '估算',
} as const satisfies Record<Provenance, string>

/** The weight of a finding, in words and colours. */
export const severityWords = {
  error: { name: '错误', background: '#FFC7CE', text: '#9C0006' },
  warning: { name: '警告', background: '#FFEB9C', text: '#7F5A00' },
  info: { name: '提示', background: '#DDEBF7', text: '#1F4E78' },
} as const satisfies Record<Severity, { readonly name: string; readonly background: string; readonly text: string }>
