import { chineseDate } from '../../project/fields.js'
import type { PrintContext } from '../print-context.js'
import type { PrintTable } from '../print-set.js'
import { handBlank, tableOf, textRow } from '../table-parts.js'
import type { Place } from './registers.js'

/** 持证人员名单: a row a certificate; a number or date that nobody has entered, or a whole list, is left blank. */
export const certificateList = (context: PrintContext, place: Place): PrintTable => {
  const { departments, people, posts } = context.project.organisation
  const rows = people.flatMap((person) => {
    const post = posts.find(({ id }) => id === person.post)
    const department = departments.find(({ id }) => id === post?.department)
    return (person.certificates ?? []).map(({ name, number, issued }) => [
      person.name,
      post?.name ?? '',
      department?.name ?? '',
      name,
      number || handBlank,
      issued ? chineseDate(issued) : handBlank,
    ])
  })
  const lines = rows.length > 0 ? rows : [Array.from({ length: 6 }, () => handBlank)]
  return tableOf({
    ...place,
    widths: [7, 13, 22, 22, 22, 20, 18],
    header: ['序号', '姓名', '岗位', '所在部门', '证书名称', '证书编号', '发证日期'],
    rows: lines.map((line, index) =>
      textRow([String(index + 1), ...line], ['center', 'center', 'left', 'left', 'left', 'center', 'center']),
    ),
    density: 'compact',
  })
}
