// Builds a believable consolidated report of any size for the tests of reports; the same arguments give the same report.
import { type Diagnostic, raise, severities } from '../../src/diagnostics/diagnostic.ts'
import { addDays, type CalendarDate } from '../../src/model/calendar-date.ts'
import { type Deadline, resolveDue } from '../../src/model/deadline.ts'
import { defaultColours } from '../../src/model/green-share.ts'
import type {
  IndicatorReport,
  LocalityReport,
  NationalIndicator,
  Ratio,
  Report,
  SourceReport,
  TaskReport,
  Totals,
} from '../../src/model/report.ts'
import { isOverdue, judge, reportedStatuses, type State, states } from '../../src/model/state.ts'

const asOf = '2025-09-14'
const dueSoonDays = 30

const provinces = (
  '01 Thành phố Hà Nội|04 Tỉnh Cao Bằng|08 Tỉnh Tuyên Quang|11 Tỉnh Điện Biên|12 Tỉnh Lai Châu|14 Tỉnh Sơn La|' +
  '15 Tỉnh Lào Cai|19 Tỉnh Thái Nguyên|20 Tỉnh Lạng Sơn|22 Tỉnh Quảng Ninh|24 Tỉnh Bắc Ninh|25 Tỉnh Phú Thọ|' +
  '31 Thành phố Hải Phòng|33 Tỉnh Hưng Yên|37 Tỉnh Ninh Bình|38 Tỉnh Thanh Hóa|40 Tỉnh Nghệ An|42 Tỉnh Hà Tĩnh|' +
  '44 Tỉnh Quảng Trị|46 Thành phố Huế|48 Thành phố Đà Nẵng|51 Tỉnh Quảng Ngãi|52 Tỉnh Gia Lai|56 Tỉnh Khánh Hòa|' +
  '66 Tỉnh Đắk Lắk|68 Tỉnh Lâm Đồng|75 Tỉnh Đồng Nai|79 Thành phố Hồ Chí Minh|80 Tỉnh Tây Ninh|82 Tỉnh Đồng Tháp|' +
  '86 Tỉnh Vĩnh Long|91 Tỉnh An Giang|92 Thành phố Cần Thơ|96 Tỉnh Cà Mau'
)
  .split('|')
  .map(text => ({ code: text.slice(0, 2), name: text.slice(3) }))

const titles = [
  'Thành lập Ban Chỉ đạo cấp tỉnh về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  'Ban hành kế hoạch hành động thực hiện Nghị quyết số 57-NQ/TW của địa phương',
  'Bố trí tối thiểu 3% tổng chi ngân sách hằng năm cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  'Hoàn thành số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực',
  'Tái cấu trúc, cung cấp dịch vụ công trực tuyến toàn trình không phụ thuộc địa giới hành chính',
  'Kết nối, chia sẻ dữ liệu của địa phương với Trung tâm dữ liệu quốc gia',
  'Triển khai phủ sóng 5G tại khu công nghiệp, khu công nghệ cao và trung tâm hành chính',
  'Tổ chức bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức',
]

const leads = ['UBND cấp tỉnh', 'Sở Khoa học và Công nghệ', 'Sở Tài chính', 'Công an tỉnh', 'Sở Nội vụ', '']

const deadlines: readonly Deadline[] = [
  { text: 'Quý II/2025', meaning: { kind: 'day', day: '2025-06-30' } },
  { text: 'Trước 31/8/2025', meaning: { kind: 'day', day: '2025-08-31' } },
  { text: 'Tháng 9/2025', meaning: { kind: 'day', day: '2025-09-30' } },
  { text: '14/9/2025', meaning: { kind: 'day', day: asOf } },
  { text: 'Hằng năm', meaning: { kind: 'yearly' } },
  { text: 'Thường xuyên', meaning: { kind: 'ongoing' } },
  { text: 'Năm 2025', meaning: { kind: 'day', day: '2025-12-31' } },
]

const difficulties = [
  '',
  '',
  'Chưa bố trí đủ kinh phí; hạ tầng ở xã vùng cao còn thiếu, nhiều thôn chưa có sóng di động ổn định.',
  '',
  'Thiếu nhân lực công nghệ thông tin sau sắp xếp đơn vị hành chính.\nHướng dẫn của bộ, ngành ban hành chậm.',
]

/** Whatever localities have been seen, or feared, to type. */
export const hostileTexts = [
  '=1+1',
  '+84 912 345 678',
  '-5%',
  '@SUM(A1:A9)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.com","Bấm vào đây")',
  '#N/A',
  '#REF!',
  '_x0041_BC và _x000D_',
  'Dòng 1\r\nDòng 2\n\n| a | b |\n|---|---|\n',
  '<script>alert(1)</script> & <b>đậm</b> &amp; &#64;',
  '</details> <!-- bỏ --> <br> <img src=x onerror=alert(1)>',
  '![ảnh](http://example.com/a.png) [liên kết](javascript:alert(1)) <http://example.com>',
  'http://example.com/a_b_c?x=1&y=2 www.example.com ten@example.com',
  '@nguyenvana @org/team #123 owner/repo#45 :smile: $x_1$ $$y$$',
  '`mã` ``hai`` ```\nkhối\n``` ~~~ ~gạch~ ~~gạch~~',
  '**đậm** _nghiêng_ *a* __b__ \\| \\\\ | || \\',
  '# Tiêu đề\n- mục\n1. số\n> trích\n---\n[^1]: chú\n| x |',
  'Ẩn\u202egnôhk\u202c \u0000\u0007\u001b[31mđỏ\u001b[0m \u2066x\u2069 \ud800 \uffff',
  '   đầu và cuối   ',
  '\t\t',
  'Tiếng Việt tổ hợp: Đắk Lắk',
]

export interface SampleSize {
  readonly localities?: number
  readonly tasks?: number
  readonly hostile?: boolean
}

export function sampleReport({ localities = 34, tasks = 40, hostile = false }: SampleSize = {}): Report {
  const places = Array.from({ length: localities }, (_, index) => placeAt(index))
  const text = (plain: string, seed: number) => (hostile ? (hostileTexts[seed % hostileTexts.length] ?? plain) : plain)
  const reports = places.flatMap((place, one) =>
    Array.from({ length: tasks }, (_, two) => taskReport(place.code, one, two, text)),
  )
  const byLocality = groupBy(reports, task => task.locality)
  const shares = places.map(({ code }) => greenShare(byLocality.get(code) ?? []))
  const nationalIndicators = Array.from({ length: 12 }, (_, index) => nationalIndicator(index, localities, text))
  const localityReports = places.map((place, index) =>
    localityReport(place, index, byLocality.get(place.code) ?? [], shares, text),
  )
  const count = (standing: LocalityReport['submission']) =>
    localityReports.filter(({ submission }) => submission === standing).length
  return {
    edition: 'internal',
    focus: null,
    plan: {
      id: hostile ? 'KH & <57>' : 'KH-57',
      version: 1,
      title: text('Kế hoạch triển khai Nghị quyết số 57-NQ/TW của Bộ Chính trị', 10),
      sha256: 'ab'.repeat(32),
      issuedBy: 'Ban Chỉ đạo Trung ương',
      language: 'vi',
    },
    period: { id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: '2025-09-20' },
    asOf,
    dueSoonDays,
    colours: defaultColours,
    coverage: {
      expected: localities,
      onTime: count('on-time'),
      late: count('late'),
      unusable: count('unusable'),
      missing: count('missing'),
    },
    totals: totalsOf(reports),
    localities: localityReports,
    objectives: [
      ...Array.from(
        groupBy(reports, task => `MT${(Number(task.task.slice(3)) % 3) + 1}`),
        ([id, group], index) => ({
          id,
          title: text(['Hạ tầng số', 'Thể chế, chính sách', 'Nguồn nhân lực'][index] ?? '', index),
          totals: totalsOf(group),
        }),
      ),
      { id: '', title: '', totals: totalsOf([]) },
    ],
    leads: Array.from(
      groupBy(reports, task => task.lead),
      ([name, group]) => ({ name, totals: totalsOf(group) }),
    ),
    tasks: reports,
    indicators: places.flatMap(({ code }, one) =>
      nationalIndicators.map((indicator, two) => indicatorReport(indicator, code, one, two)),
    ),
    nationalIndicators,
    diagnostics: sampleDiagnostics(reports, text),
    accepted: [
      {
        diagnostic: {
          ...raise(
            'late-submission',
            { kind: 'file', file: 'submissions/14.xlsx' },
            { actual: '2025-09-25' },
            { locality: '14' },
          ),
          severity: 'warning',
        },
        reason: text('Ảnh hưởng bão số 3', 11),
        approvedBy: null,
        until: '2025-10-31',
      },
    ],
    amendments: [
      {
        ...amendment({ text: 'Trước 31/8/2025', meaning: { kind: 'day', day: '2025-08-31' } }, '2025-08-31', text),
        task: 'NV-02',
        indicator: null,
        title: text(titles[1] ?? '', 1),
        inForce: true,
        changes: [
          {
            what: 'deadline',
            from: 'Quý II/2025',
            to: 'Trước 31/8/2025',
            fromDue: '2025-06-30',
            toDue: '2025-08-31',
            localities: places.slice(0, 3).map(({ code }) => code),
          },
          {
            what: 'assignees',
            from: 'assigned',
            to: 'unassigned',
            localities: places.slice(3, 4).map(({ code }) => code),
          },
        ],
      },
      {
        decision: text('200-TB/BCĐ', 13),
        on: '2025-12-01',
        reason: '',
        task: null,
        indicator: 'CT-01',
        title: text('Tỷ lệ hồ sơ trực tuyến toàn trình', 0),
        inForce: false,
        changes: [],
      },
    ],
    exceptions: [
      {
        rule: 'late-submission',
        locality: '14',
        task: null,
        indicator: null,
        reason: text('Ảnh hưởng bão số 3', 11),
        approvedBy: null,
        until: '2025-10-31',
        expired: false,
        silenced: 1,
      },
    ],
    sources: localityReports.flatMap((locality, index) =>
      locality.files.map(
        (file): SourceReport => ({
          file,
          sha256: index.toString(16).padStart(2, '0').repeat(32),
          used: locality.submission === 'on-time' || locality.submission === 'late',
          locality: locality.code,
          revision: 1,
          rows: { read: tasks + 5, accepted: tasks, rejected: 1, ignored: 4 },
          rejectedRows: [{ sheet: 'Nhiệm vụ', row: 9, rule: 'unknown-task' }],
          ignoredRows: (['section', 'section', 'blank', 'total'] as const).map((reason, row) => ({
            sheet: 'Nhiệm vụ',
            row: row + 50,
            reason,
          })),
        }),
      ),
    ),
  }
}

function placeAt(index: number): { code: string; name: string } {
  const place = provinces[index % provinces.length] ?? { code: '99', name: 'Tỉnh mẫu' }
  const round = Math.floor(index / provinces.length)
  return round === 0 ? place : { code: `${place.code}${round}`, name: `${place.name}, khu vực ${round}` }
}

type Text = (plain: string, seed: number) => string

function taskReport(locality: string, one: number, two: number, text: Text): TaskReport {
  const seed = one * 7 + two * 13 + one * two
  const deadline = deadlines[two % deadlines.length] ?? { text: '', meaning: { kind: 'ongoing' as const } }
  const due = resolveDue(deadline, asOf)
  const missing = standingAt(one) === 'missing' || standingAt(one) === 'unusable' || seed % 29 === 0
  const overdueBias = (one % 5) + 1
  const status = missing
    ? ('unreported' as const)
    : (reportedStatuses[seed % 11 < 11 - overdueBias ? 0 : 1 + (seed % 2)] ?? 'completed')
  const completedOn: CalendarDate | null =
    status === 'completed' ? addDays(due ?? '2025-06-01', due !== null && due > asOf ? -120 : (seed % 9) - 7) : null
  const judged = judge({ status, completedOn, due, reportedOn: '2025-09-13', asOf, dueSoonDays })
  const amended = two === 1 && one < 3
  const said = missing ? '' : text(difficulties[seed % difficulties.length] ?? '', seed)
  const { overdue: _overdue, ...judgement } = judged
  return {
    task: `NV-${String(two + 1).padStart(2, '0')}`,
    title: text(
      `${titles[two % titles.length]}${two < titles.length ? '' : `, đợt ${Math.floor(two / titles.length) + 1}`}`,
      two,
    ),
    locality,
    objective: `MT${((two + 1) % 3) + 1}`,
    lead: leads[two % leads.length] ?? '',
    product: text('Quyết định của UBND tỉnh', two + 3),
    due,
    deadline: deadline.text,
    originalDeadline: amended ? 'Quý II/2025' : null,
    originalLead: null,
    originalProduct: null,
    extensions: amended ? 1 : 0,
    amendments: amended ? [amendment(deadline, due, text)] : [],
    ...judgement,
    progress: status === 'completed' ? 100 : status === 'in-progress' ? (seed * 7) % 100 : null,
    evidence: status === 'completed' ? text(`${100 + seed}/QĐ-UBND`, seed + 1) : '',
    result: missing ? '' : text('Đã ban hành văn bản và tổ chức thực hiện theo phân công.', seed + 2),
    difficulties: said,
    proposals: said === '' ? '' : text('Đề nghị bổ sung kinh phí và ban hành hướng dẫn thống nhất.', seed + 5),
    flags: missing ? ['unreported'] : seed % 6 === 0 ? ['completed-without-evidence'] : [],
    source: missing ? null : { file: fileAt(locality), sheet: text('Nhiệm vụ', seed), row: 8 + two },
    sourceCell: missing ? null : `F${8 + two}`,
  }
}

function amendment(to: Deadline, toDue: CalendarDate | null, text: Text): TaskReport['amendments'][number] {
  return {
    decision: text('123-TB/BCĐ', 12),
    on: '2025-08-01',
    reason: text('Chờ hướng dẫn của bộ', 4),
    changes: [{ what: 'deadline', from: 'Quý II/2025', to: to.text, fromDue: '2025-06-30', toDue }],
  }
}

function fileAt(code: string): string {
  return `submissions/${code}_2025-Q3.xlsx`
}

function standingAt(index: number): LocalityReport['submission'] {
  if (index % 17 === 9) return 'missing'
  if (index === 20) return 'unusable'
  return index % 12 === 5 ? 'late' : 'on-time'
}

function localityReport(
  { code, name }: { code: string; name: string },
  index: number,
  tasks: readonly TaskReport[],
  shares: readonly Ratio[],
  text: Text,
): LocalityReport {
  const submission = standingAt(index)
  const share = shares[index] ?? ratio(0, 0)
  const value = share.value ?? 1
  const sent = submission !== 'missing'
  return {
    code,
    name: text(name, index),
    submission,
    files: sent ? [fileAt(code)] : [],
    reportedOn: submission === 'late' ? '2025-09-25' : submission === 'on-time' ? '2025-09-13' : null,
    revision: submission === 'late' || submission === 'on-time' ? 1 : null,
    preparedBy: sent ? 'Văn phòng UBND tỉnh' : '',
    totals: totalsOf(tasks),
    greenShare: share,
    colour: value >= 0.95 ? 'green' : value >= 0.7 ? 'yellow' : 'red',
    rank: 1 + shares.filter(other => (other.value ?? 1) > value).length,
  }
}

const indicatorTexts = [
  ['Tỷ lệ hồ sơ trực tuyến toàn trình', '%'],
  ['Tỷ trọng kinh tế số trong GRDP', '%'],
  ['Số doanh nghiệp công nghệ số', 'doanh nghiệp'],
  ['Số văn bằng bảo hộ trên một vạn dân', 'trên 1 vạn dân'],
] as const

function nationalIndicator(index: number, localities: number, text: Text): NationalIndicator {
  const [title, unit] = indicatorTexts[index % indicatorTexts.length] ?? indicatorTexts[0]
  const ranged = index % 5 === 4
  const actual = index === 7 ? null : 61.25 + index * 4
  const target = index === 9 ? null : 80
  const inForce =
    target === null
      ? null
      : {
          op: ranged ? ('range' as const) : ('>=' as const),
          value: target,
          max: ranged ? 120.5 : null,
          by: '2025-12-31',
        }
  return {
    indicator: `CT-${String(index + 1).padStart(2, '0')}`,
    title: text(title, index),
    unit: text(unit, index + 6),
    aggregation: index % 4 === 2 ? 'sum' : 'ratio',
    actual,
    numerator: actual === null ? null : 812_345 + index,
    denominator: actual === null ? null : 1_000_000,
    target,
    direction: 'increase',
    baseline: index % 3 === 2 ? null : { value: 45, on: '2024-12-31' },
    targets: inForce === null ? [] : [inForce],
    targetInForce: inForce,
    originalTarget: null,
    met: actual === null || target === null ? null : actual >= target,
    achievementRate: actual === null || target === null ? null : (actual - 45) / (target - 45),
    localities: localities - 3,
    assigned: localities,
  }
}

function indicatorReport(national: NationalIndicator, locality: string, one: number, two: number): IndicatorReport {
  const missing = standingAt(one) === 'missing' || (one + two) % 11 === 0
  const actual = missing ? null : 60 + ((one * 3 + two * 5) % 45)
  return {
    indicator: national.indicator,
    locality,
    actual,
    numerator: actual === null ? null : actual * 1000,
    denominator: actual === null ? null : 100_000,
    target: national.target,
    targetInForce: national.targetInForce,
    originalTarget: null,
    amendments: [],
    met: actual === null || national.target === null ? null : actual >= national.target,
    achievementRate: actual === null || national.target === null ? null : (actual - 45) / (national.target - 45),
    flags: missing ? ['missing-actual'] : [],
    source: missing ? null : { file: fileAt(locality), sheet: 'Chỉ tiêu', row: 6 + two },
    sourceCell: missing ? null : `E${6 + two}`,
  }
}

function sampleDiagnostics(tasks: readonly TaskReport[], text: Text): Diagnostic[] {
  return tasks.flatMap((task, index) => {
    if (index % 2 === 1) return []
    const file = fileAt(task.locality)
    const at =
      index % 10 === 0
        ? ({ kind: 'text', file: file.replace('xlsx', 'yaml'), line: index + 1, column: 5 } as const)
        : ({ kind: 'cell', file, sheet: text('Nhiệm vụ', index), row: 8 + (index % 40), column: 6 } as const)
    const severity = severities[index % 3] ?? 'info'
    const rule = ['completed-without-evidence', 'task-overdue', 'title-mismatch'][index % 3] ?? 'task-overdue'
    const facts = { actual: text('Đã xong', index), expected: text('Hoàn thành', index + 1), days: task.daysOverdue }
    return [{ ...raise(rule, at, facts, { locality: task.locality, task: task.task }), severity }]
  })
}

function greenShare(tasks: readonly TaskReport[]): Ratio {
  return ratio(tasks.filter(task => task.status !== 'unreported' && !isOverdue(task.state)).length, tasks.length)
}

function totalsOf(tasks: readonly TaskReport[]): Totals {
  const counts = Object.fromEntries(states.map(state => [state, tasks.filter(task => task.state === state).length]))
  const of = (state: State) => counts[state] ?? 0
  return {
    assignments: tasks.length,
    states: {
      'completed-on-time': of('completed-on-time'),
      'completed-late': of('completed-late'),
      'in-progress-on-time': of('in-progress-on-time'),
      'in-progress-overdue': of('in-progress-overdue'),
      'not-started-on-time': of('not-started-on-time'),
      'not-started-overdue': of('not-started-overdue'),
      'unreported-on-time': of('unreported-on-time'),
      'unreported-overdue': of('unreported-overdue'),
      ongoing: of('ongoing'),
    },
    overdue: tasks.filter(task => isOverdue(task.state)).length,
    dueSoon: tasks.filter(task => task.dueSoon).length,
    unreported: tasks.filter(task => task.status === 'unreported').length,
    completion: ratio(of('completed-on-time') + of('completed-late'), tasks.length),
  }
}

function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator }
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

/** Words enough for tests: the rule and what was read. */
export function describeSample(diagnostic: { rule: string; facts: Readonly<Record<string, string | number>> }) {
  return {
    message: `“${diagnostic.facts.actual ?? ''}”: cần “${diagnostic.facts.expected ?? ''}” theo quy tắc ${diagnostic.rule}`,
    fix: 'Sửa ô này trong tệp đã nộp rồi gửi lại bản mới.',
  }
}
