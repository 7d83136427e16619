import type { PrintBlock, PrintDocument, PrintSet } from '../../core/transform/print-set.js'
import { cell, contentsOf, heading, headerCell, item, paragraph, printSet, row, run, table } from './print-builders.js'
import { sampleFlowchart } from './print-drawing-sample.js'
import { samplePng } from './png-sample.js'

const approval = [
  { label: '编制', value: '李晓梅　客户服务部' },
  { label: '审核', value: '赵立新　质量管理部' },
  { label: '批准', value: '陈国栋　总经理' },
  { label: '发布日期', value: '2025年3月10日' },
  { label: '实施日期', value: '2025年4月1日' },
]

const outletTable = (): PrintBlock =>
  table(
    'table-outlets',
    { number: '1', text: '服务网点一览' },
    [0.1, 0.24, 0.4, 0.26],
    [
      row(['序号', '网点', '服务区域', '联系电话'].map((text) => headerCell(text))),
      ...Array.from({ length: 34 }, (_, index) =>
        row([
          cell(String(index + 1), { align: 'center' }),
          cell(`第${index + 1}服务站`),
          cell(
            index % 3 === 0
              ? '河北省、山西省全境，以及内蒙古自治区中部各盟市；高速公路沿线 50 km 以内的作业现场'
              : '本省及相邻地区',
          ),
          cell(index === 4 ? [run('【服务站电话】', {}, { blank: true })] : `0312-580${String(1000 + index)}`),
        ]),
      ),
    ],
  )

const targetTable = (): PrintBlock =>
  table(
    'table-targets',
    { number: '2', text: '售后服务目标及分解' },
    [0.16, 0.34, 0.16, 0.16, 0.18],
    [
      row([
        headerCell('类别', { rowSpan: 2 }),
        headerCell('目标', { rowSpan: 2 }),
        headerCell('目标值', { columnSpan: 2 }),
        headerCell('责任部门', { rowSpan: 2 }),
      ]),
      row([headerCell('公司'), headerCell('网点')]),
      row([
        cell('顾客服务', { rowSpan: 3, align: 'center' }),
        cell('顾客满意度（%）'),
        cell('≥ 88', { align: 'right' }),
        cell('≥ 87', { align: 'right' }),
        cell('客户服务部'),
      ]),
      row([
        cell('投诉按期办结率（%）'),
        cell('≥ 98', { align: 'right' }),
        cell('≥ 96', { align: 'right' }),
        cell('客户服务部'),
      ]),
      row([cell('热线接通率（%）'), cell('≥ 95', { align: 'right' }), cell('—', { align: 'right' }), cell('呼叫中心')]),
      row([
        cell('商品服务', { rowSpan: 2, align: 'center' }),
        cell('一次修复率（%）'),
        cell('≥ 92', { align: 'right' }),
        cell('≥ 90', { align: 'right' }),
        cell('维修部'),
      ]),
      row([
        cell('配件满足率（%）'),
        cell([run('【目标值】', {}, { blank: true })], { align: 'right' }),
        cell('≥ 90', { align: 'right' }),
        cell('备件中心'),
      ]),
      row([cell('合计', { columnSpan: 2, bold: true }), cell('5 项', { columnSpan: 3, align: 'center', bold: true })]),
    ],
    { headerRows: 2 },
  )

const matrix = (): PrintBlock => {
  const departments = [
    '总经理',
    '管理者代表',
    '客户服务部',
    '质量管理部',
    '市场部',
    '技术部',
    '人力资源部',
    '财务部',
    '备件中心',
    '各网点',
  ]
  const clauses = [
    '5.1.1 组织架构',
    '5.1.2 人员配置',
    '5.1.3 资源配置',
    '5.1.4 规范要求',
    '5.1.5 监督',
    '5.1.6 改进',
    '5.1.7 服务文化',
    '5.2.1 商品信息',
    '5.2.2 技术支持',
    '5.2.3 配送',
    '5.2.4 维修',
    '5.2.5 质量保证',
    '5.2.6 废弃商品回收',
    '5.3.1 顾客关系',
    '5.3.2 投诉处理',
  ]
  return table(
    'table-matrix',
    { number: '3', text: '职责矩阵（★ 主办　● 协办　○ 监督）' },
    [0.2, ...departments.map(() => 0.08)],
    [
      row([headerCell('条款'), ...departments.map((name) => headerCell(name))]),
      ...clauses.map((clause, at) =>
        row([
          cell(clause),
          ...departments.map((_, index) =>
            cell(index === at % 10 ? '★' : (index + at) % 3 === 0 ? '●' : (index + at) % 4 === 0 ? '○' : '', {
              align: 'center',
            }),
          ),
        ]),
      ),
    ],
    { orientation: 'landscape', density: 'compact' },
  )
}

const manual = (): PrintDocument => {
  const blocks: PrintBlock[] = [
    heading(1, null, '前言', 'SM-foreword'),
    paragraph(
      '本手册依据 GB/T 27922-2011《商品售后服务评价体系》编制，规定了公司售后服务体系的组织、资源、过程与改进要求，适用于公司总部及全部服务网点。本手册是公司售后服务工作的纲领性文件，全体员工须遵照执行。',
    ),
    heading(1, '1', '范围', 'SM-scope'),
    paragraph([
      '本手册适用于公司生产的',
      run('管道工程装备', { bold: true }),
      '与',
      run('特种车辆', { bold: true }),
      '的售后服务，包括商品信息、技术支持、配送、维修、质量保证与顾客关系。投诉的处理见',
      run('《顾客投诉处理程序》（SP-14）', {}, { target: 'document-SP-14' }),
      '，服务网点见',
      run('表 1', {}, { target: 'table-outlets' }),
      '，处理流程见',
      run('图 1', {}, { target: 'flow-complaint' }),
      '；',
      run('已撤销的文件', {}, { target: 'document-gone' }),
      '不再适用。',
    ]),
    heading(1, '2', '术语和定义', 'SM-terms'),
    paragraph([run('售后服务', { bold: true }), '：向顾客售出商品或从顾客接到无形产品开始，所提供的有偿或无偿服务。']),
    paragraph([
      '其他标记：',
      run('斜体', { italic: true }),
      '、',
      run('下划线', { underline: true }),
      '、',
      run('删除线', { strike: true }),
      '、面积 12 m',
      run('2', { superscript: true }),
      '、CO',
      run('2', { subscript: true }),
      '。官方网站 ',
      run('https://www.example.com/service', {}, { url: 'https://www.example.com/service' }),
      ' 公布“服务承诺”与‘服务公告’——全年不间断……',
    ]),
    paragraph('注：本手册中的“顾客”包括最终用户、经销商与工程承包方。', { style: 'note', indent: false }),
    heading(1, '3', '售后服务体系', 'SM-system'),
    heading(2, '3.1', '组织架构', 'SM-organisation'),
    paragraph('公司设售后服务管理委员会，由总经理任主任，下设领导小组。客户服务部为归口管理部门，其职责如下：', {
      bookmark: 'clause-5.1.1.1',
    }),
    item('list-a', 'ordered', 0, 'a)', '制定售后服务方针、目标与年度计划，并组织实施；'),
    item('list-a', 'ordered', 0, 'b)', '管理服务网点与服务人员，内容包括：'),
    item('list-a', 'ordered', 1, '1)', '网点的设立、考评与撤销；'),
    item(
      'list-a',
      'ordered',
      1,
      '2)',
      '服务人员的培训、授权与激励，每年培训不少于两次，培训内容覆盖服务意识、产品知识、法律法规与安全要求；',
    ),
    item('list-a', 'ordered', 2, '—', '新员工岗前培训；'),
    item('list-a', 'ordered', 2, '—', '在岗人员年度复训；'),
    item('list-a', 'ordered', 0, 'c)', '受理顾客的报修、咨询与投诉，并在承诺时限内答复。'),
    paragraph('服务文化通过以下途径向顾客和员工传播：'),
    item('list-b', 'bullet', 0, '•', '公司网站、微信公众号与宣传册；'),
    item('list-b', 'bullet', 0, '•', '行业展会与用户交流会，每年至少一次。'),
    heading(3, '3.1.1', '服务网点', 'SM-outlets'),
    paragraph([
      '各网点的区域与电话见',
      run('表 1', {}, { target: 'table-outlets' }),
      '。服务热线 ',
      run('【服务热线】', {}, { blank: true }),
      ' 全天开通。',
    ]),
    outletTable(),
    heading(4, '3.1.1.1', '网点的考评', 'SM-outlet-review'),
    paragraph('每季度按网点考评细则评分，结果与下年度的资源配置挂钩。'),
    heading(2, '3.2', '服务目标', 'SM-targets'),
    paragraph(['公司售后服务目标见', run('表 2', {}, { target: 'table-targets' }), '。']),
    targetTable(),
    heading(2, '3.3', '职责分工', 'SM-matrix', 'landscape'),
    matrix(),
    heading(2, '3.4', '满意度', 'SM-satisfaction'),
    paragraph(['各网点的满意度见', run('图 1', {}, { target: 'figure-satisfaction' }), '。']),
    {
      type: 'figure',
      caption: { label: '图', number: '1', text: '各网点顾客满意度' },
      alt: '五个网点满意度的柱状图',
      image: { bytes: samplePng(), format: 'png', width: 360, height: 160 },
      widthMillimetres: 110,
      bookmark: 'figure-satisfaction',
      orientation: 'portrait',
    },
    { type: 'pageBreak', orientation: 'portrait' },
    heading(1, '附录 A', '相关法律法规', 'SM-appendix'),
    paragraph('《中华人民共和国消费者权益保护法》《中华人民共和国产品质量法》等。'),
  ]
  const contents: PrintBlock = {
    type: 'contents',
    title: '目　次',
    entries: contentsOf([{ ...shell, blocks }], 3, false),
    orientation: 'portrait',
  }
  return { ...shell, blocks: [contents, { type: 'pageBreak', orientation: 'portrait' }, ...blocks] }
}

const shell: PrintDocument = {
  code: 'SM',
  title: '售后服务手册',
  kind: 'manual',
  version: 'A/0',
  bookmark: 'document-SM',
  approval,
  revisions: [
    { version: 'A/0', date: '2025-03-10', description: '首次发布', author: '李晓梅', approver: '陈国栋' },
    {
      version: 'A/1',
      date: '',
      description: '按内部评价结果修订 3.1 与附录 A，补充网点考评',
      author: '李晓梅',
      approver: '',
    },
  ],
  blocks: [],
}

const complaintForm = (): PrintBlock =>
  table(
    'form-SR-14-01',
    null,
    [0.17, 0.33, 0.17, 0.33],
    [
      row([headerCell('受理编号'), cell(''), headerCell('受理日期'), cell('　　　　年　　月　　日')], 9),
      row([headerCell('顾客名称'), cell(''), headerCell('联系电话'), cell('')], 9),
      row([headerCell('产品型号'), cell(''), headerCell('出厂编号'), cell('')], 9),
      row([headerCell('投诉渠道'), cell('□ 热线　□ 网站　□ 微信　□ 信函　□ 现场　□ 其他：', { columnSpan: 3 })], 9),
      row([headerCell('投诉内容'), cell('', { columnSpan: 3 })], 38),
      row([headerCell('处理方案'), cell('', { columnSpan: 3 })], 38),
      row([headerCell('顾客意见'), cell('□ 满意　□ 基本满意　□ 不满意\n签字：', { columnSpan: 3 })], 20),
      row([headerCell('经办人'), cell(''), headerCell('审核人'), cell('')], 9),
    ],
    { headerRows: 0 },
  )

const complaints = (): PrintDocument => ({
  code: 'SP-14',
  title: '顾客投诉处理程序',
  kind: 'procedure',
  version: 'B/2',
  bookmark: 'document-SP-14',
  approval,
  revisions: [{ version: 'B/2', date: '2025-03-10', description: '换版', author: '李晓梅', approver: '陈国栋' }],
  blocks: [
    heading(1, '1', '目的', 'SP-14-purpose'),
    paragraph('规范顾客投诉的受理、调查、处理与回访，使每一件投诉都有登记、有答复、有结果，并据此改进产品与服务。'),
    heading(1, '2', '流程', 'SP-14-flow'),
    paragraph([
      '投诉按',
      run('图 1', {}, { target: 'flow-complaint' }),
      '处理，步骤的要求见',
      run('表 1', {}, { target: 'table-steps' }),
      '。',
    ]),
    {
      type: 'drawing',
      caption: { label: '图', number: '1', text: '顾客投诉处理流程' },
      alt: '流程图：登记投诉，判断是否属于产品质量问题，判定责任并制定方案，回访并关闭',
      drawing: sampleFlowchart(),
      bookmark: 'flow-complaint',
      orientation: 'portrait',
    },
    table(
      'table-steps',
      { number: '1', text: '顾客投诉处理步骤' },
      [0.08, 0.14, 0.38, 0.16, 0.24],
      [
        row(['序号', '步骤', '要求', '时限', '记录'].map((text) => headerCell(text))),
        ...['登记投诉', '初步判断', '判定责任', '制定方案', '实施方案', '回访关闭'].map((name, index) =>
          row([
            cell(String(index + 1), { align: 'center' }),
            cell(name, { bold: true }),
            cell('责任人员须如实记录顾客的陈述，不得推诿；涉及人身安全的，应立即报告部门负责人并采取临时措施。'),
            cell(index === 0 ? '30 分钟内' : `${index} 个工作日`),
            cell([run('《顾客投诉登记表》（SR-14-01）', {}, { target: 'form-SR-14-01' })]),
          ]),
        ),
      ],
    ),
    heading(1, '3', '记录表单', 'SP-14-forms'),
    heading(2, '3.1', 'SR-14-01　顾客投诉登记表', 'SP-14-form-1'),
    complaintForm(),
  ],
})

/** A set of two documents with every kind of block, long enough for tables to break over pages. */
export const samplePrintSet = (): PrintSet =>
  printSet([manual(), complaints()], {
    coverLines: ['文件版本：A/0', '受控状态：受控', '发布日期：2025年3月10日'],
    keywords: ['售后服务', 'GB/T 27922-2011'],
  })

/** The second document of the sample alone. */
export const singlePrintSet = (): PrintSet => {
  const documents = [complaints()]
  return printSet(documents, { title: '顾客投诉处理程序', keywords: ['SP-14'] })
}
