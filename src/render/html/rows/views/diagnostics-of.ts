// Finds what checking said about one task or indicator of one locality, a line for each message with its cell.
import { sourceText, type ViewDraft } from './row-view.ts'

export function diagnosticsOf(draft: ViewDraft, locality: string, column: 'task' | 'indicator', id: string): string {
  const { diagnostics } = draft.tables
  const lines: string[] = []
  for (let row = 0; row < diagnostics.length; row += 1) {
    if (diagnostics.text(column, row) !== id || diagnostics.text('locality', row) !== locality) continue
    lines.push(`${diagnostics.text('message', row)} (${sourceText(diagnostics, row, draft)})`)
  }
  return lines.join('\n')
}
