import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../core/model/block.js'
import { plainText } from '../../../core/model/plain-text.js'
import { documentSchema } from '../../../core/model/schema-document.js'
import { blockLines } from '../../../core/model/walk.js'
import { findChromium } from '../../support/chromium.js'
import { openingTime, openPlayground, type Playground } from './playground.js'

const chromium = findChromium()

/** A block in one line: its kind, its list place, its words; cells are parted by bars, rows by slashes. */
const drawn = (block: Block): string => {
  const lines = blockLines(block).map(({ inlines }) => plainText(inlines, () => '◇'))
  switch (block.type) {
    case 'heading':
      return `h${block.level} ${lines.join()}`
    case 'paragraph':
      return `${block.list === undefined ? 'p' : `${block.list.kind}${block.list.level}${block.list.restart === true ? '!' : ''}`} ${lines.join()}`
    case 'table': {
      const rows = block.children.map((row) =>
        row.children.map((cell) => plainText(cell.children, () => '◇')).join('|'),
      )
      const spans = (block.spans ?? []).map(
        ({ row, column, rows: down, columns }) => `${row},${column}:${down}x${columns}`,
      )
      return `table ${rows.join('/')}${spans.length > 0 ? ` (${spans.join(' ')})` : ''}`
    }
    default:
      return block.type
  }
}

/** A list item as Word writes it; the marker stands in a conditional comment. */
const item = (place: string, font: string, marker: string, words: string, name = 'MsoListParagraph'): string =>
  `<p class=${name} style='margin-left:21.0pt;text-indent:-21.0pt;mso-char-indent-count:0;mso-list:${place}'><![if !supportLists]><span
lang=EN-US style='${font};mso-fareast-font-family:${font}'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体;mso-ascii-font-family:Calibri'>${words}</span><span lang=EN-US><o:p></o:p></span></p>`

const word = (
  body: string,
): string => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:宋体;} p.MsoNormal {margin:0cm} @list l0:level1 {mso-level-number-format:bullet} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

describe.skipIf(chromium === undefined)('what a clipboard of Word, WPS or Excel holds', () => {
  let ground: Playground
  beforeAll(async () => {
    ground = await openPlayground(chromium ?? '')
  }, openingTime)
  afterAll(async () => ground?.close())

  const read = async (html: string): Promise<string[]> => {
    const content = (await ground.page.evaluate(`playground.parseHtml(${JSON.stringify(html)})`)) as Block[]
    const parsed = documentSchema.safeParse({ code: 'SP-14', title: '', kind: 'procedure', version: '', content })
    expect(parsed.success ? [] : parsed.error.issues).toEqual([])
    return content.map(drawn)
  }

  it('lists of Word: markers tell bullets from numbers, a list right behind another begins anew', async () => {
    const html = word(
      item('l0 level1 lfo1', 'font-family:Symbol', '·', '甲', 'MsoListParagraphCxSpFirst') +
        item('l0 level2 lfo1', 'font-family:"Courier New"', 'o', '甲一', 'MsoListParagraphCxSpMiddle') +
        item('l0 level3 lfo1', 'font-family:Wingdings', '§', '甲一①', 'MsoListParagraphCxSpLast') +
        item('l1 level1 lfo2', 'font-family:宋体', '（一）', '乙') +
        item('l1 level2 lfo2', 'font-family:Calibri', 'a)', '乙一') +
        item('l1 level2 lfo2', 'font-family:Calibri', 'iv.', '乙二') +
        `<p class=MsoNormal><span>中间一段。</span></p>` +
        item('l1 level1 lfo2', 'font-family:宋体', '（二）', '丙') +
        item('l2 level1 lfo3', 'font-family:宋体', '1、', '丁'),
    )
    expect(await read(html)).toEqual([
      'bullet0 甲',
      'bullet1 甲一',
      'bullet2 甲一①',
      'ordered0! 乙',
      'ordered1 乙一',
      'ordered1 乙二',
      'p 中间一段。',
      'ordered0 丙',
      'ordered0! 丁',
    ])
  })

  it('headings of Word with numbers of a list, a table of contents, comments, changes, hidden text and a drawing', async () => {
    const html = word(`
      <p class=MsoToc1 style='tab-stops:right dotted 415.0pt'><span lang=EN-US><!--[if supportFields]><span style='mso-element:field-begin'></span> TOC \\o "1-3" <![endif]--></span><a href="#_Toc1">1 目的<span style='mso-tab-count:1 dotted'>. </span>1</a></p>
      <h1 style='margin-left:21.0pt;mso-list:l3 level1 lfo4'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><a name="_Toc1"><span style='font-family:黑体'>目的</span></a></h1>
      <p class=MsoHeading7 style='mso-outline-level:3'><span>小节</span></p>
      <p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span>接到投诉</span><del cite="mailto:a" datetime="2026-01-01T10:00"><span>后及时</span></del><ins cite="mailto:a" datetime="2026-01-01T10:00"><span>2小时内</span></ins><span style='display:none;mso-hide:all'>隐藏</span><span
      style='mso-bookmark:x'>答复。</span><span class=MsoCommentReference><span lang=EN-US><a style='mso-comment-reference:A_1' href="#_msocom_1"></a><span style='mso-special-character:comment'>[A1]</span></span></span></p>
      <p class=MsoNormal><!--[if gte vml 1]><v:shape id="x" style='width:100pt'><v:imagedata src="file:///C:/x.png"/></v:shape><![endif]--><![if !vml]><img width=100 src="file:///C:/x.png" v:shapes="x"><![endif]></p>
      <b><span lang=EN-US style='font-size:12.0pt'><br clear=all style='page-break-before:always'></span></b>
      <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
      <div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>请核对</p></div></div></div>`)
    expect(await read(html)).toEqual(['h1 目的', 'h3 小节', 'p 接到投诉2小时内答复。'])
  })

  it('tables of Word: merged cells stay, the rows and cells that only hold columns apart go', async () => {
    const html = word(`
      <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
       <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=189 colspan=2 style='width:141.8pt'><p class=MsoNormal align=center style='text-align:center'><b><span>情形</span></b></p></td><td width=95 style='width:70.9pt'><p class=MsoNormal align=center style='text-align:center'><b><span>时限</span></b></p></td></tr></thead>
       <tr style='mso-yfti-irow:1'><td width=95 rowspan=2><p class=MsoNormal><span>投诉</span></p></td><td width=95><p class=MsoNormal><span>一般</span></p></td><td width=95><p class=MsoNormal><span lang=EN-US>2</span><span>小时</span></p></td><![if !supportMisalignedRows]><td style='height:1pt;border:none' width=0 height=1></td><![endif]></tr>
       <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'><td width=95><p class=MsoNormal><span>重大</span></p></td><td width=95><p class=MsoNormal><span>当日</span></p></td><![if !supportMisalignedRows]><td style='height:1pt;border:none' width=0 height=1></td><![endif]></tr>
       <![if !supportMisalignedColumns]><tr height=0><td width=95 style='border:none'></td><td width=95 style='border:none'></td><td width=95 style='border:none'></td></tr><![endif]>
      </table>`)
    expect(await read(html)).toEqual(['table 情形||时限/投诉|一般|2小时/|重大|当日 (0,0:1x2 1,0:2x1)'])
  })

  it('WPS: its fonts, classes and lists', async () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="WPS Office ET"><style>p.MsoNormal{mso-style-name:正文;}h2{mso-style-name:"标题 2";}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
      <h2 style="mso-list:l0 level2 lfo1;"><![if !supportLists]><span style="font-family:黑体;"><span style='mso-list:Ignore;'>1.1<span>&nbsp;</span></span></span><![endif]><b><span class="16" style="mso-spacerun:'yes';font-family:黑体;font-weight:bold;font-size:16.0000pt;"><font face="黑体">投诉受理</font></span></b><b><span class="16" style="mso-spacerun:'yes';"><o:p></o:p></span></b></h2>
      <p class="MsoNormal" style="text-indent:21.0000pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';font-family:宋体;"><font face="宋体">设投诉电话，</font></span><b><span style="mso-spacerun:'yes';font-weight:bold;"><font face="宋体">专人</font></span></b><span><font face="宋体">接听。</font></span></p>
      <p class="MsoNormal" style="margin-left:21pt;text-indent:-21pt;mso-list:l1 level1 lfo2;"><![if !supportLists]><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>l<span>&nbsp;</span></span></span><![endif]><span><font face="宋体">电话</font></span></p>
      <p class="MsoNormal" style="mso-list:l2 level1 lfo3;"><![if !supportLists]><span style="font-family:宋体;"><span style='mso-list:Ignore;'>①<span>&nbsp;</span></span></span><![endif]><span><font face="宋体">登记</font></span></p>
      <p class="15" style="mso-outline-level:2;"><span><font face="黑体">自定义标题</font></span></p>
      <table class=MsoTableGrid style="border-collapse:collapse;mso-table-layout-alt:fixed;"><tr><td width=284 valign=center style="width:213.0500pt;"><p class=MsoNormal align=center style="text-align:center;"><span><font face="宋体">名称</font></span></p></td><td width=284><p class=MsoNormal><span><font face="宋体">电话</font></span></p></td></tr><tr><td width=284 colspan=2><p class=MsoNormal><span>400-000-0000</span></p></td></tr></table>
      </div><!--EndFragment--></body></html>`
    expect(await read(html)).toEqual([
      'h2 投诉受理',
      'p 设投诉电话，专人接听。',
      'bullet0 电话',
      'ordered0! 登记',
      'h2 自定义标题',
      'table 名称|电话/400-000-0000| (1,0:1x2)',
    ])
  })

  it('Excel and WPS sheets: hidden rows go, words that only run over are no merged cell', async () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body link=blue><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'>
      <!--StartFragment--><col width=72 span=3 style='width:54pt'><tr height=19 style='height:14.0pt'><td height=19 class=xl65 width=72>网点</td><td class=xl65 width=72>电话</td><td class=xl65 width=72>人数</td></tr>
      <tr height=19 style='height:14.0pt;display:none'><td>停用</td><td></td><td x:num>0</td></tr>
      <tr height=19><td colspan=2 height=19 style='mso-ignore:colspan'>华北地区第一服务站</td><td align=right x:num="3">3</td></tr>
      <tr height=19><td rowspan=1 colspan=2 class=xl66>合计</td><td align=right x:num>3</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72 style='width:54pt'></td><td width=72 style='width:54pt'></td><td width=72></td></tr><![endif]><!--EndFragment--></table></body></html>`
    expect(await read(html)).toEqual(['table 网点|电话|人数/华北地区第一服务站||3/合计||3 (2,0:1x2)'])
  })

  it('lists of Word in a browser, which tell their level in an attribute', async () => {
    const li = (level: number, words: string): string =>
      `<li role="listitem" data-aria-level="${level}" data-leveltext="%1." class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li>`
    const html = `<div class="OutlineElement"><p class="Paragraph" role="heading" aria-level="2"><span class="TextRun">在线标题</span></p></div><div class="ListContainerWrapper"><ol class="NumberListStyle1" role="list">${li(1, '一')}</ol></div><div class="ListContainerWrapper"><ol role="list">${li(2, '一之一')}</ol></div><div class="ListContainerWrapper"><ul role="list">${li(1, '点')}</ul></div>`
    expect(await read(html)).toEqual(['h2 在线标题', 'ordered0 一', 'ordered1 一之一', 'bullet0 点'])
  })
})
