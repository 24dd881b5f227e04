// Checks what `explain` prints and the reference page says, on a made-up pair of rules.
import { expect, it } from 'vitest'
import { plainPalette } from '../../src/render/palette.ts'
import { renderRulesMarkdown } from '../../src/render/rules-markdown.ts'
import { type RuleDescription, renderRuleTable, renderRuleText } from '../../src/render/rules-text.ts'

const words = { what: 'Nhiệm vụ | không có dòng.', why: 'Không tính được <tiến độ>.', fix: 'Thêm một dòng.' }
const rule: RuleDescription = {
  name: 'missing-task',
  scope: 'row',
  severity: 'error',
  words: { vi: words, en: { what: 'No row.', why: 'No figure.', fix: 'Add a row.' } },
  example: { bad: 'NV-01\nNV-03', good: 'NV-01\nNV-02\nNV-03' },
}
const rules = [rule, { ...rule, name: 'unit-mismatch', scope: 'indicator' }]

it('tells all about one rule', () => {
  expect(renderRuleText(rule, 'vi', plainPalette)).toMatchInlineSnapshot(`
    "missing-task (error, Dòng nhiệm vụ)

      Là gì      Nhiệm vụ | không có dòng.
      Vì sao     Không tính được <tiến độ>.
      Cần làm    Thêm một dòng.
      Chưa đúng  NV-01
                 NV-03
      Đúng       NV-01
                 NV-02
                 NV-03
    "
  `)
})

it('lists all rules by scope', () => {
  expect(renderRuleTable(rules, 'en', plainPalette)).toMatchInlineSnapshot(`
    "Task rows
      missing-task   error    No row.

    Indicators
      unit-mismatch  error    No row.

    To explain a rule: tiendo explain NAME
    "
  `)
})

it('makes a page with an anchor a rule', () => {
  const page = renderRulesMarkdown(rules, 'vi')
  expect(page).toContain('| [missing-task](#missing-task) | error | Nhiệm vụ \\| không có dòng. |')
  expect(page).toContain('### unit-mismatch\n')
  expect(page).toContain('Không tính được \\<tiến độ\\>.')
  expect(page).toContain('```text\nNV-01\nNV-03\n```')
})
