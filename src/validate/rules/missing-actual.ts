// Raises for each assigned indicator that has no actual: its cell, its row or its table is absent.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { IndicatorRow, Submission } from '../../model/submission.ts'
import { isNameUnreadable, namingField } from '../row-fields.ts'
import type { SubmissionRule } from '../rule.ts'
import { asideOf, asideWords, fixAside } from '../words/aside-words.ts'
import { fixUnfit, unfitFigure, unfitWords } from '../words/unfit-words.ts'
import { plain } from '../words/word-facts.ts'

const name = 'missing-actual'

/**
 * The first row of an indicator speaks for it. An actual that could not be read has had its diagnostic; so have rows whose own name
 * could not be read, and where they are enough to explain every absent indicator, nothing more is said.
 */
export const missingActual: SubmissionRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'submission',
  words: {
    vi: {
      what: 'Chỉ tiêu được giao cho địa phương nhưng chưa có giá trị thực hiện.',
      why: 'Thiếu giá trị thì chỉ tiêu chung tính không đủ địa phương.',
      fix: 'Ghi giá trị đạt được của chỉ tiêu này; chưa có bảng hoặc chưa có dòng thì thêm theo mẫu.',
      fixFor: facts => fixUnfit('vi', facts) ?? fixAside('vi', facts),
      message: facts =>
        `Chưa có giá trị thực hiện của chỉ tiêu ${plain(facts.expected)} (${plain(facts.title)})${unfitWords('vi', facts)}${asideWords('vi', facts)}`,
    },
    en: {
      what: 'An indicator asked of the locality has no actual.',
      why: 'Without it the national figure is made of too few localities.',
      fix: 'Write the actual of this indicator; where the table or the row is absent, add it as in the template.',
      fixFor: facts => fixUnfit('en', facts) ?? fixAside('en', facts),
      message: facts =>
        `There is no actual for the indicator ${plain(facts.expected)} (${plain(facts.title)})${unfitWords('en', facts)}${asideWords('en', facts)}`,
    },
  },
  example: { bad: 'CT-01 | (trống)', good: 'CT-01 | 81,2' },
  check(submission, { indicatorAssignments }) {
    const rows = firstRows(submission)
    const blank: Raised[] = []
    const absent: Raised[] = []
    for (const { indicator } of indicatorAssignments.values()) {
      const facts = { expected: indicator.id, title: indicator.title }
      const row = rows.get(indicator.id)
      const actual = row?.actual
      if (actual?.state === 'blank') {
        const unfit = unfitFigure(row?.unfit, indicator.unit)
        blank.push(raise(name, actual.at, { ...facts, ...unfit }, { indicator: indicator.id }))
      }
      const at = submission.indicatorsAt ?? { kind: 'file', file: submission.file }
      if (actual) continue
      const { facts: aside, places: related } = asideOf(submission, 'indicators', indicator.id)
      const meant = submission.indicators.filter(one => one.indicatorId === null && one.nearest === indicator.id)
      const places = [...meant.map(one => namingField(one).at), ...related]
      absent.push(raise(name, at, { ...facts, ...aside }, { indicator: indicator.id, related: places }))
    }
    const unnamed = submission.indicators.filter(row => row.indicatorId === null && isNameUnreadable(row)).length
    return absent.length <= unnamed ? blank : [...blank, ...absent]
  },
}

function firstRows(submission: Submission): ReadonlyMap<string | null, IndicatorRow> {
  return new Map(submission.indicators.toReversed().map(row => [row.indicatorId, row]))
}
