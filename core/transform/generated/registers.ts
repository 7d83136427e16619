import { isSystemDocument } from '../../model/document.js'
import { isTableValue, type TableFieldRow } from '../../model/profile-field.js'
import { chineseDate, resolveField } from '../../project/fields.js'
import { documentBookmark, recordBookmark } from '../bookmarks.js'
import type { PrintContext } from '../print-context.js'
import type { PrintCaption, PrintRow, PrintRun, PrintTable } from '../print-set.js'
import { plainRun } from '../resolve-runs.js'
import { cellOf, tableOf, textCell, textRow } from '../table-parts.js'

/** What every generated table is told: its bookmark and, where it has one, its caption. */
export type Place = { readonly bookmark: string; readonly caption?: PrintCaption | undefined }

/** 体系文件清单: every document of the system with owner and version; what is written to apply with is not part of it. */
export const documentRegister = (context: PrintContext, place: Place): PrintTable =>
  tableOf({
    ...place,
    widths: [8, 14, 50, 28, 12],
    header: ['序号', '文件编号', '文件名称', '归口部门', '版本'],
    rows: context.project.manifest.register
      .filter((entry) => isSystemDocument(entry.kind))
      .map((entry, index): PrintRow => {
        const printed = context.printed.has(entry.code)
        return {
          cells: [
            textCell(String(index + 1), { align: 'center' }),
            cellOf([[linked(entry.code, documentBookmark(entry.code), printed)]], { align: 'center' }),
            cellOf([[linked(entry.title, documentBookmark(entry.code), printed)]]),
            textCell(resolveField(entry.owner, context.fields).text),
            textCell(entry.version, { align: 'center' }),
          ],
        }
      }),
  })

/** 记录清单: every record form with owner and retention. */
export const recordRegister = (context: PrintContext, place: Place): PrintTable =>
  tableOf({
    ...place,
    widths: [8, 17, 47, 26, 14],
    header: ['序号', '记录编号', '记录名称', '归口部门', '保存期限'],
    rows: context.project.records.map((form, index): PrintRow => {
      const printed = context.printed.has(form.code)
      return {
        cells: [
          textCell(String(index + 1), { align: 'center' }),
          cellOf([[linked(form.code, recordBookmark(form.code), printed)]], { align: 'center' }),
          cellOf([[linked(form.title, recordBookmark(form.code), printed)]]),
          textCell(resolveField(form.owner, context.fields).text),
          textCell(resolveField(form.retention, context.fields).text || '待填', { align: 'center' }),
        ],
      }
    }),
  })

/** 法律法规与标准清单, from the profile's `laws`. */
export const lawRegister = (context: PrintContext, place: Place): PrintTable =>
  tableOf({
    ...place,
    widths: [9, 40, 27, 14, 22, 13],
    header: ['序号', '名称', '编号', '类别', '施行日期', '状态'],
    rows: tableRows(context, 'laws').map((law, index) =>
      textRow(
        [
          String(index + 1),
          `《${text(law, 'name')}》`,
          text(law, 'number') || '—',
          text(law, 'kind'),
          chineseDate(text(law, 'inForce')) || '由企业核实',
          text(law, 'status'),
        ],
        ['center', 'left', 'left', 'center', 'center', 'center'],
      ),
    ),
  })

/** 服务网点清单, from the organisation. */
export const outletList = (context: PrintContext, place: Place): PrintTable =>
  tableOf({
    ...place,
    widths: [7, 22, 10, 22, 34, 20, 13],
    header: ['序号', '网点名称', '性质', '服务区域', '地址', '电话', '负责人'],
    rows: context.project.organisation.outlets.map((outlet, index) =>
      textRow(
        [
          String(index + 1),
          outlet.name,
          outlet.kind === 'own' ? '自建' : '委托',
          outlet.region,
          outlet.address,
          outlet.phone,
          outlet.head,
        ],
        ['center', 'left', 'center', 'left', 'left', 'left', 'center'],
      ),
    ),
    density: 'compact',
  })

/** 服务目标表, from the profile's `targets`. */
export const targetTable = (context: PrintContext, place: Place): PrintTable =>
  tableOf({
    ...place,
    widths: [7, 22, 42, 14, 18, 12, 14],
    header: ['序号', '目标', '计算方法', '目标值', '责任部门', '考核周期', '上期结果'],
    rows: tableRows(context, 'targets').map((target, index) =>
      textRow(
        [
          String(index + 1),
          text(target, 'name'),
          text(target, 'formula'),
          text(target, 'target'),
          text(target, 'unit'),
          text(target, 'period'),
          text(target, 'result') || '—',
        ],
        ['center', 'left', 'left', 'center', 'left', 'center', 'center'],
      ),
    ),
    density: 'compact',
  })

/** 主要商品表, from the profile's `products`; the safe life only where the company's goods have one. */
export const productTable = (context: PrintContext, place: Place): PrintTable => {
  const aged = context.project.profile['business.safety-life'] === true
  return tableOf({
    ...place,
    widths: [9, 26, 22, 34, ...(aged ? [22] : [])],
    header: ['序号', '商品名称', '型号', '用途', ...(aged ? ['安全使用年限'] : [])],
    rows: tableRows(context, 'products').map((product, index) =>
      textRow(
        [
          String(index + 1),
          text(product, 'name'),
          text(product, 'model'),
          text(product, 'use'),
          ...(aged ? [text(product, 'life')] : []),
        ],
        ['center', 'left', 'left', 'left', 'center'],
      ),
    ),
  })
}

/** The rows of a table field. */
export const tableRows = (context: Pick<PrintContext, 'project'>, key: string): readonly TableFieldRow[] => {
  const value = context.project.profile[key]
  return isTableValue(value) ? value : []
}

const text = (row: TableFieldRow, key: string): string => String(row[key] ?? '')

/** A label that leads to a bookmark where its target is printed in the same set. */
export const linked = (label: string, target: string, printed: boolean): PrintRun =>
  printed ? { ...plainRun(label), target } : plainRun(label)
