import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Facts, Severity } from '../../src/diagnostics/diagnostic.ts'
import { unreadableReasons as readReasons } from '../../src/read/fault.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import type { Rule, RuleScope } from '../../src/validate/rule.ts'
import { ruleByName, rules } from '../../src/validate/rules/index.ts'
import { describeDiagnostic } from '../../src/validate/words/describe-diagnostic.ts'
import { unreadableReasons } from '../../src/validate/words/unreadable-reasons.ts'

/** The table of the contract, section 5. */
const table: Readonly<Record<RuleScope, Readonly<Record<string, Severity>>>> = {
  file: {
    'unreadable-file': 'error',
    'oversized-file': 'error',
    'invalid-submission': 'error',
    'misnamed-file': 'info',
    'unrecognised-layout': 'error',
    'missing-column': 'error',
    'unknown-column': 'info',
    'legacy-encoding': 'warning',
    'unreadable-value': 'error',
    'ambiguous-percentage': 'warning',
    'ambiguous-number': 'warning',
    'formula-without-value': 'error',
  },
  submission: {
    'missing-locality': 'error',
    'unknown-locality': 'error',
    'abolished-locality': 'warning',
    'locality-name-mismatch': 'error',
    'wrong-reporting-period': 'error',
    'outdated-plan-version': 'warning',
    'late-submission': 'warning',
    'missing-submission': 'error',
    'duplicate-submission': 'error',
    'superseded-submission': 'info',
  },
  row: {
    'unknown-task': 'error',
    'unassigned-task': 'error',
    'duplicate-row': 'error',
    'missing-task': 'error',
    'matched-by-title': 'info',
    'title-mismatch': 'warning',
    'lead-mismatch': 'warning',
    'deadline-mismatch': 'error',
    'missing-status': 'error',
    'status-progress-mismatch': 'error',
    'progress-out-of-range': 'error',
    'completed-without-date': 'error',
    'completed-without-evidence': 'error',
    'completed-in-future': 'error',
    'completed-after-as-of': 'info',
    'completed-before-issue': 'warning',
    'overdue-without-explanation': 'warning',
    'task-overdue': 'warning',
    'task-due-soon': 'info',
    'progress-decreased': 'warning',
    'status-reverted': 'error',
    'repeated-narrative': 'warning',
  },
  indicator: {
    'unknown-indicator': 'error',
    'unassigned-indicator': 'error',
    'duplicate-indicator': 'error',
    'missing-actual': 'error',
    'title-of-other-indicator': 'warning',
    'unit-mismatch': 'error',
    'actual-out-of-range': 'error',
    'target-mismatch': 'error',
    'ratio-differs': 'error',
    'cumulative-actual-decreased': 'error',
    'target-not-met': 'warning',
  },
  plan: {
    'duplicate-id': 'error',
    'unknown-reference': 'error',
    'target-below-baseline': 'error',
    'milestone-after-deadline': 'error',
    'dependency-after-deadline': 'warning',
    'circular-dependency': 'error',
    'missing-lead': 'warning',
    'missing-product': 'warning',
    'expired-exception': 'warning',
    'amendment-of-unknown-task': 'error',
    'invalid-plan': 'error',
  },
  'local-plan': {
    'uncovered-task': 'error',
    'unknown-central-task': 'error',
    'deadline-after-central': 'error',
    'target-weaker-than-central': 'error',
    'missing-responsible': 'error',
    'outdated-parent-version': 'warning',
  },
}

const folder = new URL('../../src/validate/rules/', import.meta.url)
const languages = ['vi', 'en'] as const

describe('the list of rules', () => {
  it('holds every rule of the contract, in its scope and with its severity', () => {
    const found: Record<string, Record<string, Severity>> = {}
    for (const { name, scope, severity } of rules) found[scope] = { ...found[scope], [name]: severity }
    expect(found).toEqual(table)
    expect(Object.keys(found)).toEqual(Object.keys(table))
  })

  it('is the list of files, one rule each, under its own name', () => {
    const files = readdirSync(folder).filter(name => name !== 'index.ts')
    expect(files.toSorted()).toEqual(rules.map(({ name }) => `${name}.ts`).toSorted())
    for (const { name } of rules) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/)
      const text = readFileSync(new URL(`${name}.ts`, folder), 'utf8')
      expect(text.startsWith('// '), name).toBe(true)
      expect(text.split('\n').length, `${name}.ts is long`).toBeLessThanOrEqual(100)
    }
  })

  it('finds a rule by its name', () => {
    for (const rule of rules) expect(ruleByName(rule.name)).toBe(rule)
    expect(ruleByName('no-such-rule')).toBeUndefined()
    expect(ruleByName('constructor')).toBeUndefined()
  })
})

describe.each(rules.map(rule => [rule.name, rule] as const))('%s', (_, rule) => {
  it('says what, why and what to do in both languages', () => {
    for (const key of ['what', 'why', 'fix'] as const) {
      const [vi, en] = [rule.words.vi[key], rule.words.en[key]]
      expect(vi).not.toBe(en)
      for (const sentence of [vi, en]) {
        expect(sentence.length).toBeGreaterThan(15)
        expect(sentence).toMatch(/^[\p{Lu}\d“].*[.?”]$/u)
      }
      expect(vi).toBe(vi.normalize('NFC'))
      expect(vi).toMatch(/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/i)
    }
  })

  it('shows a bad and a good example', () => {
    expect(rule.example.bad).not.toBe('')
    expect(rule.example.good).not.toBe('')
    expect(rule.example.bad).not.toBe(rule.example.good)
  })
})

const documentFacts: readonly Facts[] = [
  { problem: 'wrong-kind', actual: 'plan', expected: 'submission' },
  { problem: 'unknown-key', actual: 'trangthai', key: 'trangthai', expected: 'status' },
  { problem: 'unknown-key', actual: 'x', key: 'x', known: 'task, status' },
  { problem: 'missing-key', key: 'period' },
  { problem: 'wrong-type', key: 'revision', actual: 'hai', expected: 'number' },
]

/** What readers, normalisers and rules raise, as they raise it. */
const facts: Readonly<Record<string, readonly Facts[]>> = {
  'unreadable-file': [
    {},
    { reason: 'damaged', detail: 'checksum', part: 'xl/workbook.xml' },
    { reason: 'not-a-spreadsheet', format: 'pdf' },
    { reason: 'yaml-syntax', code: 'bad-indent' },
    { reason: 'other', detail: 'EIO' },
  ],
  'oversized-file': [{ limit: 'rows', actual: 2_000_000, maximum: 1_048_576 }, { limit: 'cells' }],
  'invalid-submission': documentFacts,
  'misnamed-file': [{ actual: 'html', expected: 'xlsx' }],
  'unrecognised-layout': [{}, { hidden: 'Nhiệm vụ' }],
  'missing-column': [{ column: 'status' }],
  'unknown-column': [
    { actual: 'Trạng thay', expected: 'status' },
    { actual: 'Cột lạ' },
    { actual: 'Minh chứng', table: 'indicators' },
    { list: 'Khó khăn, vướng mắc' },
  ],
  'legacy-encoding': [{}, { actual: 'Hoµn thµnh', value: 'Hoàn thành', encoding: 'TCVN3' }],
  'unreadable-value': [
    { actual: '31/02/2025', kind: 'date', heading: 'Ngày hoàn thành' },
    { actual: '20/6/25', kind: 'date', heading: 'Ngày hoàn thành' },
    { actual: '6/2025', kind: 'date', heading: 'Ngày hoàn thành' },
    { actual: '18/9/2025 (lần 2)', kind: 'date', heading: 'Ngày hoàn thành' },
    { actual: 'ngày 31 tháng 6 năm 2025', kind: 'date', heading: 'Ngày hoàn thành' },
    { actual: 'sớm', kind: 'date', heading: 'Ngày hoàn thành' },
    { actual: 'sớm', kind: 'deadline', heading: 'Thời hạn' },
    { actual: 'tốt', kind: 'status', heading: 'Trạng thái' },
    { actual: 'gần xong', kind: 'progress', heading: 'Tiến độ (%)' },
    { actual: 'nhiều', kind: 'number', heading: 'Thực hiện' },
    { actual: '75%', kind: 'number', heading: 'Thực hiện', unit: 'xã' },
    { actual: 'lần cuối', kind: 'revision', heading: 'Lần báo cáo' },
    { actual: 'mới nhất', kind: 'version', heading: 'Phiên bản kế hoạch' },
    { actual: '?', kind: 'target', heading: 'Mục tiêu' },
    { actual: '45', kind: 'struck', heading: 'Thực hiện', unit: 'xã' },
    { actual: '#REF!', kind: 'error', heading: '' },
    { actual: 'x', kind: 'text' },
    { actual: 'x' },
  ],
  'ambiguous-percentage': [
    { actual: '0,75', value: 75, heading: 'Tiến độ' },
    { actual: '0,755', value: 75.5, other: 0.755, stated: 0.8, target: 80 },
  ],
  'ambiguous-number': [
    { actual: '1.234', value: 1234, heading: 'Thực hiện' },
    { actual: '1,234', value: 1.234 },
  ],
  'formula-without-value': [{ actual: '=SUM(E5:E9)' }],
  'missing-locality': [{}, { head: 'UBND TỈNH SƠN LA' }],
  'unknown-locality': [
    { actual: 'Tỉnh Sơn Lan', expected: 'Tỉnh Sơn La' },
    { actual: '99', expected: '' },
  ],
  'abolished-locality': [{ actual: 'Tỉnh Hà Giang', expected: 'Tỉnh Tuyên Quang (08)' }],
  'locality-name-mismatch': [{ actual: 'Tỉnh Yên Bái', code: '15', expected: 'Tỉnh Lào Cai' }],
  'wrong-reporting-period': [
    { actual: '2025-Q2', expected: '2025-Q3' },
    { actual: '', expected: '2025-Q3' },
    { actual: '', expected: '2025-Q3', head: 'BÁO CÁO TIẾN ĐỘ QUÝ III NĂM 2025' },
  ],
  'outdated-plan-version': [{ actual: '1', expected: 2 }],
  'late-submission': [
    { actual: '2025-09-21', expected: '2025-09-20', days: 1 },
    { actual: '2025-09-25', expected: '2025-09-20', days: 5 },
  ],
  'missing-submission': [
    { code: '14', name: 'Tỉnh Sơn La', period: '2025-Q3', submitBy: '2025-09-20' },
    { code: '14', name: 'Tỉnh Sơn La', period: '2025-Q3', submitBy: '' },
  ],
  'duplicate-submission': [{ actual: 'b.xlsx', expected: 'a.xlsx', revision: 1 }],
  'superseded-submission': [{ expected: 'a.xlsx', revision: 1, usedRevision: 2 }],
  'unknown-task': [
    { actual: 'NV-99', expected: 'NV-09' },
    { actual: 'NV-99', expected: '' },
  ],
  'unassigned-task': [{ actual: 'NV-12' }],
  'duplicate-row': [
    { actual: 'NV-05', row: 9, sheet: '' },
    { actual: 'NV-05', row: 9, sheet: 'Nhóm I' },
  ],
  'missing-task': [
    { expected: 'NV-03', title: 'Phủ sóng 5G' },
    { expected: 'NV-03', title: 'Phủ sóng 5G', aside: 'A12', asideSheet: 'Quý II' },
    { expected: 'NV-03', title: 'Phủ sóng 5G', aside: 'A12', asideOf: 'other-locality' },
  ],
  'matched-by-title': [{ actual: 'Lập Ban Chỉ đạo', task: 'NV-01', expected: 'Thành lập Ban Chỉ đạo' }],
  'title-mismatch': [{ actual: 'Phủ sóng 5G', task: 'NV-01', expected: 'Thành lập Ban Chỉ đạo' }],
  'lead-mismatch': [{ actual: 'Sở Xây dựng', expected: 'UBND cấp tỉnh' }],
  'deadline-mismatch': [
    { actual: '31/12/2025', expected: 'Quý II/2025', actualDue: '2025-12-31', expectedDue: '2025-06-30' },
    { actual: '12/2025', expected: '', actualDue: '2025-12-31', expectedDue: '' },
    { actual: 'Thường xuyên', expected: '12/2025', actualDue: '', expectedDue: '2025-12-31' },
  ],
  'missing-status': [{}],
  'status-progress-mismatch': [
    { actual: '80', status: 'completed', progress: 80, expected: 100 },
    { actual: '100%', status: 'in-progress', progress: 100, expected: '< 100' },
    { actual: '5', status: 'not-started', progress: 5, expected: 0 },
  ],
  'progress-out-of-range': [{ actual: '120%', expected: '0–100' }],
  'completed-without-date': [{}],
  'completed-without-evidence': [{ expected: 'Quyết định thành lập' }, { expected: '' }],
  'completed-in-future': [
    { actual: '2026-06-20', asOf: '2025-09-14', reportedOn: '2025-09-18' },
    { actual: '2026-06-20', asOf: '2025-09-14', reportedOn: '' },
  ],
  'completed-after-as-of': [{ actual: '2025-09-16', asOf: '2025-09-14', reportedOn: '2025-09-18' }],
  'completed-before-issue': [{ actual: '2024-06-20', expected: '2025-06-19' }],
  'overdue-without-explanation': [{ days: 45 }],
  'task-overdue': [{ due: '2025-06-30', asOf: '2025-09-14', days: 76, deadline: 'Quý II/2025' }],
  'task-due-soon': [
    { due: '2025-09-30', asOf: '2025-09-14', days: 16, deadline: '30/9/2025' },
    { due: '2025-09-14', asOf: '2025-09-14', days: 0, deadline: '14/9/2025' },
  ],
  'progress-decreased': [{ actual: '60%', progress: 60, expected: 75, period: '2025-Q2' }],
  'status-reverted': [{ actual: 'Đang làm', status: 'in-progress', expected: 'completed', period: '2025-Q2' }],
  'repeated-narrative': [{ actual: 'Đang xin ý kiến', column: 'result', period: '2025-Q2' }],
  'unknown-indicator': [{ actual: 'CT-99', expected: 'CT-09' }],
  'unassigned-indicator': [{ actual: 'CT-07' }],
  'duplicate-indicator': [
    { actual: 'CT-01', row: 5, sheet: '' },
    { actual: 'CT-01', row: 5, sheet: 'Phụ lục I' },
  ],
  'missing-actual': [
    { expected: 'CT-01', title: 'Tỉ lệ hồ sơ trực tuyến' },
    { expected: 'CT-01', title: 'Tỉ lệ hồ sơ trực tuyến', aside: 'B7' },
    { expected: 'CT-03', title: 'Số lớp', actual: '4,5', heading: 'Lũy kế 9 tháng', counts: 'cumulative', unit: 'lớp' },
    { expected: 'CT-03', title: 'Số lớp', actual: '84', heading: 'Tỷ lệ (%)', counts: 'share', unit: 'lớp' },
  ],
  'title-of-other-indicator': [
    { actual: 'Phủ sóng 5G', other: 'CT-02', indicator: 'CT-01', expected: 'Tỉ lệ hồ sơ trực tuyến' },
  ],
  'unit-mismatch': [{ actual: 'hồ sơ', expected: '%' }],
  'actual-out-of-range': [
    { actual: '812', min: 0, max: 100, unit: '%' },
    { actual: '-1', min: 0, max: '', unit: '' },
    { actual: '812', min: '', max: 100, unit: '%' },
  ],
  'target-mismatch': [
    { actual: '70', expected: '>= 80', op: '>=', target: 80, max: '', by: '2025-12-31' },
    { actual: '30', expected: '40–50', op: 'range', target: 40, max: 50, by: '2025-12-31' },
  ],
  'ratio-differs': [
    { actual: '81,2', numerator: 71_200, denominator: 100_000, unit: '%', expected: 71.2 },
    { actual: '81,2', numerator: 71_200, denominator: 0, unit: '%' },
  ],
  'cumulative-actual-decreased': [{ actual: '120', expected: 300, period: '2025-Q2' }],
  'target-not-met': [{ actual: '71,2', op: '>=', target: 80, max: '', by: '2025-12-31', asOf: '2025-09-14' }],
  'uncovered-task': [{ expected: 'NV-03', title: 'Phủ sóng 5G' }],
  'unknown-central-task': [
    { actual: 'NV-99', expected: 'NV-09' },
    { actual: 'NV-99', expected: '' },
  ],
  'deadline-after-central': [
    {
      actual: '12/2025',
      expected: 'Quý II/2025',
      actualDue: '2025-12-31',
      expectedDue: '2025-06-30',
      central: 'NV-01',
    },
    { actual: 'Thường xuyên', expected: '12/2025', actualDue: '', expectedDue: '2025-12-31', central: 'NV-01' },
    { actual: '', expected: '31/12/2025', actualDue: '', expectedDue: '2025-12-31', central: 'NV-01' },
  ],
  'target-weaker-than-central': [
    {
      problem: 'weaker',
      actual: 70,
      op: '>=',
      max: '',
      by: '2025-12-31',
      expected: 80,
      expectedOp: '>=',
      expectedMax: '',
      expectedBy: '2025-12-31',
    },
    {
      problem: 'weaker',
      actual: 30,
      op: 'range',
      max: 45.5,
      by: '2025-06-30',
      expected: 40,
      expectedOp: 'range',
      expectedMax: 50,
      expectedBy: '2025-12-31',
    },
    {
      problem: 'later',
      actual: '2026-12-31',
      expected: 80,
      expectedOp: '>=',
      expectedMax: '',
      expectedBy: '2025-12-31',
    },
    {
      problem: 'missing',
      indicator: 'CT-01',
      expected: 3,
      expectedOp: '<=',
      expectedMax: '',
      expectedBy: '2025-12-31',
    },
    {
      problem: 'uncovered',
      indicator: 'CT-01',
      title: 'Tỉ lệ hồ sơ trực tuyến',
      expected: 80,
      expectedOp: '>=',
      expectedMax: '',
      expectedBy: '2025-12-31',
    },
    { problem: 'unit', actual: 'hồ sơ', expected: '%' },
  ],
  'missing-responsible': [
    { actual: '', title: 'Thành lập Ban Chỉ đạo' },
    { actual: 'VPTU', title: 'Thành lập Ban Chỉ đạo' },
  ],
  'outdated-parent-version': [{ actual: 1, expected: 2 }],
}

const described: readonly Rule[] = rules.filter(({ scope }) => scope !== 'plan')

describe('messages', () => {
  it('are tried for every rule on submissions', () => {
    expect(Object.keys(facts).toSorted()).toEqual(described.map(({ name }) => name).toSorted())
  })

  const cases = described.flatMap(rule => (facts[rule.name] ?? []).map(one => [rule.name, one, rule] as const))

  it.each(cases)('%s %j reads well in both languages', (_, one, rule) => {
    const [vi, en] = languages.map(language => rule.words[language].message(one))
    expect(vi).not.toBe(en)
    for (const message of [vi, en]) {
      expect(message).toMatch(/^[\p{Lu}\d“=]/u)
      expect(message).not.toMatch(/undefined|null|NaN|\[object|“”|\(\)|\s\s|\s[;,.]|\n|\.$/)
    }
  })

  it('stand in a readable list', async () => {
    const lines = cases.flatMap(([name, one, rule]) => [
      `${name}`,
      ...languages.map(language => `  ${language}  ${rule.words[language].message(one)}`),
    ])
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./expected/messages.txt')
  })
})

describe('unreadable-file and oversized-file', () => {
  it('have words of their own for every reason', () => {
    const fromTheShell = ['broken-name', 'not-found', 'no-permission', 'folder', 'not-a-file', 'in-use']
    for (const language of languages) {
      const worded = Object.keys(unreadableReasons[language])
      expect(worded.toSorted()).toEqual([...readReasons, ...fromTheShell].toSorted())
    }
  })

  it('have words of their own for every limit', () => {
    for (const limit of Object.keys(defaultLimits)) {
      for (const language of languages) {
        const message = ruleByName('oversized-file')?.words[language].message({ limit, actual: 2, maximum: 1 }) ?? ''
        expect(message).toContain(': 2; ')
        if (/[A-Z]/.test(limit)) expect(message).not.toContain(limit)
      }
    }
  })
})

describe('describeDiagnostic', () => {
  const at = { kind: 'file', file: 'a.xlsx' } as const
  const subject = { at, locality: null, task: null, indicator: null, related: [] }

  it('gives the message and the advice for these very facts', () => {
    const describeVi = describeDiagnostic('vi')
    const locked = describeVi({ ...subject, rule: 'unreadable-file', facts: { reason: 'encrypted' } })
    expect(locked.message).toContain('mật khẩu')
    expect(locked.fix).toContain('bỏ mật khẩu')
    const unknown = describeVi({ ...subject, rule: 'unknown-task', facts: { actual: 'NV-99', expected: '' } })
    expect(unknown.fix).toBe(ruleByName('unknown-task')?.words.vi.fix)
  })

  it('says of a column of another time where the value of this one goes', () => {
    const column = {
      ...subject,
      rule: 'unknown-column',
      facts: { actual: 'Thực hiện năm 2024', otherTimeOf: 'actual' },
    }
    expect(describeDiagnostic('vi')(column).message).toContain('không được dùng làm “Kết quả thực hiện” của kỳ này')
    expect(describeDiagnostic('vi')(column).fix).toContain('vào một cột “Kết quả thực hiện”')
    expect(describeDiagnostic('en')(column).message).toContain('is not used as “Actual” of this period')
  })

  it('shows the number that a cell stores with the decimal mark of the language, without grouping', () => {
    const share = (facts: Facts) => ({ ...subject, rule: 'progress-out-of-range', facts: { ...facts, expected: '' } })
    const stored = share({ actual: '1120.5%', decimalMark: '.' })
    expect(describeDiagnostic('vi')(stored).message).toContain('“1120,5%”')
    expect(describeDiagnostic('en')(stored).message).toContain('“1120.5%”')
    expect(describeDiagnostic('vi')(share({ actual: '1120.5%' })).message).toContain('“1120.5%”')
  })

  it.each(['unknown-task', 'unknown-indicator'])('says of a row without code and title what is missing: %s', rule => {
    const unnamed = { ...subject, rule, facts: { actual: '', expected: '' } }
    expect(describeDiagnostic('vi')(unnamed).message).toMatch(/^Mã và tên .* đều trống/)
    expect(describeDiagnostic('en')(unnamed).message).toMatch(/^Code and title are both blank/)
  })

  it('falls back on the general advice, on the words of documents, and on the name', () => {
    const describeEn = describeDiagnostic('en')
    const strange = describeEn({ ...subject, rule: 'unreadable-file', facts: { reason: 'other', detail: 'EIO' } })
    expect(strange.message).toBe('The file cannot be read (EIO)')
    expect(strange.fix).toBe(ruleByName('unreadable-file')?.words.en.fix)
    const config = describeEn({ ...subject, rule: 'invalid-config', facts: { problem: 'missing-key', key: 'plan' } })
    expect(config.message).toContain('“plan”')
    expect(describeEn({ ...subject, rule: 'no-such-rule', facts: {} })).toEqual({ message: 'no-such-rule', fix: '' })
  })

  it('quotes hostile texts on one line', () => {
    const actual = `NV\n1\u001b[31m\u202e${'dài '.repeat(60)}`
    const { message } = describeDiagnostic('en')({ ...subject, rule: 'unknown-task', facts: { actual, expected: '' } })
    expect(message).toMatch(/^“NV 1 \[31mdài [^\p{Cc}\p{Cf}]*…” is not in the plan$/u)
    expect(message.length).toBeLessThan(110)
  })
})
