// Turns Markdown nodes into GitHub Flavored Markdown.
import type { RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'

/**
 * Cells are not padded to equal widths: one long text would pad every row, and one changed row would change all the
 * others in a comparison of two periods. A dollar sign is escaped because some sites read formulas between two of them.
 */
const options: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: [{ character: '$', inConstruct: 'phrasing' }] }],
}

export function serialiseMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, options)
}
