// Turns diagnostics into Markdown for a job summary or a comment: the counts, then a table for each file.
import type { RootContent } from 'mdast'
import type { Severity } from '../../diagnostics/diagnostic.ts'
import { annotateWords } from '../../language/annotate-words.ts'
import { cliWords } from '../../language/cli-words.ts'
import { correctionPlace } from '../../language/correction-text.ts'
import { heading, paragraph, table } from '../markdown/nodes.ts'
import { serialiseMarkdown } from '../markdown/serialise.ts'
import { type CheckedFiles, diagnosticsByFile } from './checked.ts'

/** `fileCount` is how many files were checked; those with nothing to say are counted, not listed. */
export function renderDiagnosticsMarkdown(checked: CheckedFiles, fileCount: number): string {
  const { diagnostics, language } = checked
  const words = cliWords[language]
  const count = (severity: Severity) => diagnostics.filter(one => one.severity === severity).length
  const counts = { files: fileCount, errors: count('error'), warnings: count('warning'), infos: count('info') }
  return serialiseMarkdown([
    heading(1, annotateWords[language].checkTitle),
    paragraph(words.counts(counts)),
    ...(diagnostics.length === 0 ? [paragraph(words.noDiagnostics)] : []),
    ...[...diagnosticsByFile(checked)].flatMap(([file, own]) =>
      own.length === 0 ? [] : fileNodes(file, own, checked),
    ),
  ])
}

function fileNodes(
  file: string,
  diagnostics: CheckedFiles['diagnostics'],
  { describe, language }: CheckedFiles,
): RootContent[] {
  const { headings, severity } = annotateWords[language]
  const rows = diagnostics.map(one => {
    const { message, fix } = describe(one)
    return [correctionPlace(one.at, language), severity[one.severity], message, fix, one.rule]
  })
  const columns = [headings.place, headings.severity, headings.message, headings.fix, headings.rule]
  return [
    heading(2, file),
    table(
      columns.map(text => ({ text })),
      rows,
    ),
  ]
}
