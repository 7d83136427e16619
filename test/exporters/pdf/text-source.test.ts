import { describe, expect, it } from 'vitest'
import { heading, item, paragraph, run } from '../../support/print-builders.js'
import { emitted } from './emission.js'

describe('the source of headings and paragraphs', () => {
  it('carries number, bookmark, indent and alignment', () => {
    expect(
      emitted(
        heading(1, '5.1', '范围', 'scope'),
        heading(4, null, '前言', 'foreword'),
        paragraph('正文。', { bookmark: 'clause-5.1.1' }),
        paragraph('居中', { indent: false, align: 'center' }),
        paragraph('注：说明', { style: 'note', indent: false }),
        paragraph([]),
        { type: 'pageBreak', orientation: 'portrait' },
      ),
    ).toMatchInlineSnapshot(`
      "section-heading(2, "scope", "5.1　" + "范围")
      section-heading(5, "foreword", "前言")
      paragraph(bookmark: "clause-5.1.1", "正文。")
      paragraph(indent: false, align: center, "居中")
      note(indent: false, "注：说明")
      paragraph("")
      pagebreak(weak: true)"
    `)
  })

  it('carries marks, blanks, links, and references only where their target is in the set', () => {
    expect(
      emitted(
        heading(1, '1', '范围', 'scope'),
        paragraph([
          run('粗', { bold: true }),
          run('斜', { italic: true, bold: true }),
          run('线', { underline: true, strike: true }),
          run('2', { superscript: true }),
          run('2', { subscript: true }),
          run('【服务热线】', {}, { blank: true }),
          run('第 1 章', {}, { target: 'scope' }),
          run('无此章', {}, { target: 'gone' }),
          run('网站', {}, { url: 'https://www.example.com/' }),
          run('空址', {}, { url: ' \u001b ' }),
          run('过长', {}, { url: `https://${'a'.repeat(8000)}` }),
        ]),
      ),
    ).toMatchInlineSnapshot(`
      "section-heading(2, "scope", "1　" + "范围")
      paragraph(bold("粗") + bold(italic("斜")) + underlined(struck("线")) + raised("2") + lowered("2") + blank("【服务热线】") + to("scope", "第 1 章") + "无此章" + address("https://www.example.com/", "网站") + "空址" + "过长")"
    `)
  })

  it('gives no bookmark that is empty or not printable', () => {
    const code = emitted(
      heading(1, '1', '甲', ''),
      heading(1, '2', '乙', 'a\u0007'),
      paragraph([run('见', {}, { target: '' })]),
    )
    expect(code.match(/none/g)).toHaveLength(2)
    expect(code).not.toContain('to(')
  })

  it('gives a bookmark to the first block that asks for it only', () => {
    expect(emitted(heading(1, '1', '甲', 'twice'), heading(1, '2', '乙', 'twice'))).toMatchInlineSnapshot(`
      "section-heading(2, "twice", "1　" + "甲")
      section-heading(2, none, "2　" + "乙")"
    `)
  })

  it('lets a word that is wider than the line break, at its joints first', () => {
    expect(emitted(paragraph('A'.repeat(80)))).toContain('A\u200bA')
    expect(emitted(paragraph('A'.repeat(40)))).not.toContain('\u200b')
    const address = 'https://www.example.com/after-sales/complaints/2025/records?code=SR-14-01&version=A'
    expect(emitted(paragraph(address))).toContain('example.\u200bcom/\u200bafter-\u200bsales/')
  })
})

describe('the source of lists', () => {
  it('nests by level and keeps the computed labels', () => {
    expect(
      emitted(
        item('one', 'ordered', 0, 'a)', '甲'),
        item('one', 'ordered', 1, '1)', '甲一'),
        item('one', 'bullet', 2, '—', '甲一细'),
        item('one', 'ordered', 1, '2)', '甲二'),
        item('one', 'ordered', 0, 'b)', '乙'),
        paragraph('正文'),
        item('two', 'ordered', 0, 'a)', '丙'),
      ),
    ).toMatchInlineSnapshot(`
      "ordered(
      ("a)", "b)"),
      {
      "甲"
      ordered(
      ("1)", "2)"),
      {
      "甲一"
      bullets(
      "—",
      "甲一细",
      )
      },
      "甲二",
      )
      },
      "乙",
      )
      paragraph("正文")
      ordered(
      ("a)",),
      "丙",
      )"
    `)
  })

  it('begins another list where the list or the marker changes, and bears a level that skips', () => {
    expect(
      emitted(
        item('one', 'bullet', 2, '—', '深'),
        item('one', 'bullet', 0, '•', '浅'),
        item('one', 'bullet', 0, '▪', '别的标记'),
        { ...item('two', 'bullet', 0, '▪', '别的列表'), bookmark: 'here' },
      ),
    ).toMatchInlineSnapshot(`
      "bullets(
      "—",
      "深",
      )
      bullets(
      "•",
      "浅",
      )
      bullets(
      "▪",
      "别的标记",
      )
      bullets(
      "▪",
      {
      anchor("here")
      "别的列表"
      },
      )"
    `)
  })
})
