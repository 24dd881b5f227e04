// The formats that diagnostics can be given in, one entry each; those that need more than text are loaded when asked for.

import { clarityJson, renderClarityText } from '../render/clarity.ts'
import { checkedFiles } from '../render/diagnostics/checked.ts'
import { renderDiagnosticsJson } from '../render/diagnostics/json.ts'
import { rowDescriber } from '../render/diagnostics/row-context.ts'
import { renderDiagnosticsText } from '../render/diagnostics/text.ts'
import type { Palette } from '../render/palette.ts'
import { visibleJson } from '../render/visible-text.ts'
import { rules } from '../validate/rules/index.ts'
import { describeDiagnostic } from '../validate/words/describe-diagnostic.ts'
import type { Checked, Screen } from './checked.ts'
import { fails } from './fail-on.ts'
import type { DiagnosticsFormat, FailOn } from './flags.ts'
import { packageVersion } from './package-root.ts'

type Render = (
  found: Checked,
  options: { readonly failOn: FailOn; readonly palette: Palette; readonly screen: Screen },
) => Promise<string>

/** Contract section 4, `--format`. */
export const diagnosticsFormats = {
  text: async ({ diagnostics, submissions, plan, language, clarity }, { palette, screen }) => {
    const describe = describeDiagnostic(language)
    const options = { describe, describeRow: rowDescriber(submissions, plan, language), palette, language, ...screen }
    const text = renderDiagnosticsText(diagnostics, options)
    return [text, renderClarityText(clarity ?? [], language)].filter(part => part !== '').join('\n')
  },
  json: async ({ diagnostics, files, language, comparison, clarity }) => {
    const more = clarity ? { clarity: clarityJson(clarity) } : {}
    return visibleJson(renderDiagnosticsJson(diagnostics, files.length, describeDiagnostic(language), comparison, more))
  },
  sarif: async found => {
    const { renderDiagnosticsSarif } = await import('../render/diagnostics/sarif.ts')
    return visibleJson(renderDiagnosticsSarif(ordered(found), { version: packageVersion(), rules }))
  },
  junit: async (found, { failOn }) => {
    const { renderDiagnosticsJunit } = await import('../render/diagnostics/junit.ts')
    return renderDiagnosticsJunit(ordered(found), diagnostic => fails(diagnostic, failOn))
  },
  github: async found => (await import('../render/diagnostics/github.ts')).renderDiagnosticsGithub(ordered(found)),
  markdown: async found => {
    const { renderDiagnosticsMarkdown } = await import('../render/diagnostics/markdown.ts')
    return renderDiagnosticsMarkdown(ordered(found), found.files.length)
  },
} as const satisfies Record<DiagnosticsFormat, Render>

function ordered({ diagnostics, files, language }: Checked) {
  return checkedFiles(diagnostics, files, { describe: describeDiagnostic(language), language })
}
