import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkDirective)

/** Leaves out the second walk through the tree, which looks for addresses in finished text and for nothing else. */
function withoutAddresses(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => ({ ...extension, transforms: [] }))
}

const quicker = processor().use(withoutAddresses)

/** What every bare address has: without it, no text becomes a link. */
const address = /www|http|@/i

/** Parses Markdown with front matter, GFM tables and directives to a syntax tree. */
export const parseMarkdown = (text: string): Root => (address.test(text) ? processor : quicker).parse(text)
