// The English sentences of reports.
import { reportHeadingsEn } from './report-headings-en.ts'
import type { ReportWords } from './report-words.ts'

export const reportWordsEn = {
  languageTag: 'en-GB',
  title: 'Consolidated progress report',
  planLine: (id, version, issuedBy) =>
    `Plan ${id}, version ${version}${issuedBy === null ? '' : `. Issued by: ${issuedBy}`}`,
  periodLine: (id, from, to) => `Reporting period ${id}: ${from} to ${to}`,
  submitByLine: day => `Submissions due: ${day}`,
  asOfLine: day => `As of ${day}`,
  headline: figures =>
    `On ${figures.asOf} the plan has ${figures.assignments} assignments to ${figures.localities} localities. ` +
    `Completed: ${figures.completed}, of which ${figures.onTime} on time and ${figures.late} late. ` +
    `Overdue and not completed: ${figures.overdue}; due soon: ${figures.dueSoon}; unreported: ${figures.unreported}.`,
  coverageLine: figures =>
    `Localities that submitted: ${figures.submitted} (${figures.onTime} on time, ${figures.late} late); ` +
    `submitted a file that cannot be used: ${figures.unusable}; missing: ${figures.missing}.`,
  ...reportHeadingsEn,
  figures: {
    assignments: {
      label: 'Assignments',
      formula: 'One task for one locality is one assignment, reported or not.',
    },
    completed: {
      label: 'Completed',
      formula: 'Assignments completed, on time or late ÷ assignments.',
    },
    completedOnTime: {
      label: 'Completed on time',
      formula: 'Assignments completed no later than their due date, or without one ÷ assignments.',
    },
    overdue: {
      label: 'Overdue, not completed',
      formula:
        'Assignments not completed (unreported ones too) whose due date lies before the as-of date ÷ assignments. Due on the as-of date is not overdue.',
    },
    dueSoon: {
      label: 'Due soon',
      formula: days => `Assignments not completed, not overdue and due within ${days} days ÷ assignments.`,
    },
    unreported: {
      label: 'Unreported',
      formula: 'Assignments without any usable row ÷ assignments.',
    },
    green: {
      label: 'Green share',
      formula: 'Assignments that are neither overdue nor unreported ÷ assignments.',
    },
    submitted: {
      label: 'Localities that submitted',
      formula: '(Submitted on time + submitted late) ÷ localities expected to submit.',
    },
    indicatorsMet: {
      label: 'National indicators that meet their target',
      formula: 'Indicators that meet the target in force ÷ indicators that have both a national actual and a target.',
    },
  },
  formulas: {
    stateShare: 'Share = assignments in that state ÷ all assignments. The nine states add up to the total.',
    coverageShare: 'Share = localities ÷ localities expected to submit.',
    rank: 'Ranked by green share, best first; equal shares share a rank. Green share = assignments neither overdue nor unreported ÷ assignments.',
    daysOverdue: 'Days overdue = as-of date − due date. Longest overdue first.',
    daysOverdueAll: 'Days overdue = as-of date − due date; for a task completed late, completion date − due date.',
    difficulties: 'As the localities reported them; the longest overdue first.',
    dueSoon: days => `Not completed and due within ${days} days. Nearest due date first.`,
    achievementRate:
      'Achievement rate = (actual − baseline) ÷ (target − baseline), 1 where the target is just reached; blank where the plan states no baseline.',
    completion: 'Completion = assignments completed ÷ assignments.',
    rowCounts: 'Rows read = rows accepted + rows rejected + rows ignored.',
    diagnostics:
      'Each row names one place in a submitted file, what was read there and what to do. Rejected rows are left out of the figures.',
    exceptions: 'The plan states the reason and the last day of each exception.',
    accepted: 'These do not count, because an exception of the plan that is still valid covers them.',
    amendments: 'A decision counts from its own day on; what it replaced stays visible.',
    lateOrMissing:
      'Localities that are missing, late or sent a file that cannot be used; what nobody reported counts as unreported.',
  },
  legend: {
    disclaimer:
      'The colour thresholds are defaults of this tool, which a plan may change, and are nobody’s official rule.',
    assignment: {
      green: _days => 'All others: completed on time, on time, ongoing.',
      yellow: days => `Due within ${days} days, completed late, or unreported but not yet due.`,
      red: _days => 'Overdue and not completed (unreported ones too).',
    },
    locality: {
      green: ({ greenFrom }) => `Green share of ${greenFrom}% or more.`,
      yellow: ({ greenFrom, yellowFrom }) => `Green share from ${yellowFrom}% to below ${greenFrom}%.`,
      red: ({ yellowFrom }) => `Green share below ${yellowFrom}%.`,
    },
  },
  colouring: {
    note: 'Change these two cells, or a row’s due date and state, and its colour follows; words and figures remain those of this report.',
    asOf: 'As-of date',
    dueSoonDays: 'Days that count as due soon',
  },
  charts: {
    note: 'Charts are drawn from the tables of this workbook; edit or filter a table and its chart follows.',
    states: 'Assignments by state',
    localities: 'States by locality (% of assignments)',
    leads: 'Overdue assignments by lead agency',
    objectives: 'Completion by objective of the plan',
    indicators: 'Achievement of the indicators against their targets (1 is just met)',
  },
  styleNames: {
    title: 'Progress: title',
    context: 'Progress: context',
    heading: 'Progress: column heading',
    text: 'Progress: text',
    word: 'Progress: word',
    count: 'Progress: count',
    decimal: 'Progress: decimal',
    rate: 'Progress: rate',
    percent: 'Progress: percentage',
    date: 'Progress: date',
    link: 'Progress: link',
  },
  fullList: 'full list',
  total: 'Total',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  unreported: 'Unreported',
  met: 'Met',
  notMet: 'Not met',
  unknown: 'No actual',
  noObjective: 'Under no objective',
  noLead: 'No lead agency named',
  noDeadline: 'No deadline stated',
  changed: {
    deadline: 'Deadline',
    lead: 'Lead agency',
    product: 'Product',
    targets: 'Targets',
    assignees: 'Assignees',
  },
  assigned: 'Assigned',
  unassigned: 'Not assigned',
  targetBy: (target, day) => `${target} by ${day}`,
  allLocalities: count => `${count}: all localities`,
  planFile: 'Plan file',
  wholeFile: 'Whole file',
  rowOf: row => `row ${row}`,
  lineOf: (line, column) => `line ${line}, column ${column}`,
  timesOf: (reason, count) => `${reason}: ${count}`,
  cut: '… [cut]',
  more: count => `and ${count} more`,
  pageFooter: (page, pages) => `Page ${page} of ${pages}`,
  printedColumns: last => `Columns A to ${last} print; the others are for the screen.`,
  backToOverview: '← Back to the overview',
  shownOf: (shown, all) => `Showing ${shown} of ${all}.`,
  allShown: all => `${all} in all.`,
  firstAndLast: (first, last, all) => `Showing the first ${first} and the last ${last} of ${all} localities.`,
  restInWorkbook: sheet => `The full list is on sheet “${sheet}” of report.xlsx.`,
  textCut: length => `Texts longer than ${length} characters are shortened here; they stand in full in report.xlsx.`,
  grouped: 'Localities with the same task, due date and number of days share a row.',
  groupCount: (groups, all, rows, allRows) => `Showing ${groups} of ${all} groups, ${rows} of ${allRows} assignments.`,
} satisfies ReportWords
