// A list of corrections → Markdown that also reads well as plain text: for files that cannot be marked in themselves.
import type { RootContent } from 'mdast'
import type { Severity } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import { correctionPlace } from '../language/correction-text.ts'
import type { Correction, CorrectionList } from '../model/corrections.ts'
import type { Language } from '../model/plan.ts'
import { list as bullets, heading, paragraph } from './markdown/nodes.ts'
import { serialiseMarkdown } from './markdown/serialise.ts'

/** The same corrections, order and words as the sheet of a marked workbook. */
export function renderCorrectionsMarkdown(list: CorrectionList, language: Language): string {
  const words = annotateWords[language]
  const { corrections, fixed, file } = list
  const count = (severity: Severity) => corrections.filter(one => one.severity === severity).length
  const standing = (wanted: Correction['standing']) => corrections.filter(one => one.standing === wanted).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info') }
  const children: RootContent[] = [
    heading(1, file),
    paragraph(`${words.title(counts)}. ${words.howToList}`),
    ...(fixed === null ? [] : [paragraph(words.compared(fixed.length, standing('remaining'), standing('new')))]),
    ...corrections.flatMap((one, index) => correctionNodes(one, index + 1, language)),
  ]
  if (fixed !== null && fixed.length > 0) {
    children.push(heading(2, words.fixedTitle(fixed.length)))
    children.push(bullets(fixed.map(one => `${placeAndRow(one, language)}: ${one.message} [${one.rule}]`)))
  }
  return serialiseMarkdown(children)
}

function correctionNodes(one: Correction, number: number, language: Language): RootContent[] {
  const words = annotateWords[language]
  const { headings } = words
  const known = one.standing === null ? '' : ` (${words.standing[one.standing]})`
  const lines: readonly (readonly [heading: string, text: string])[] = [
    [headings.given, one.given],
    [headings.expected, one.expected],
    [headings.message, one.message],
    [headings.fix, one.fix],
    [headings.rule, one.rule],
  ]
  return [
    heading(2, `${number}. ${words.severity[one.severity]}${known}: ${placeAndRow(one, language)}`),
    bullets(lines.filter(([, text]) => text !== '').map(([name, text]) => `${name}: ${text}`)),
  ]
}

function placeAndRow({ at, row }: Correction, language: Language): string {
  return [correctionPlace(at, language), row].filter(text => text !== '').join(' – ')
}
