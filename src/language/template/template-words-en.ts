// The words of templates in English.
import type { GuideFacts, GuideWords, HintWords, TemplateWords, TextTemplateWords } from './template-words.ts'

const hints: HintWords = {
  status: { title: 'Status', text: 'Choose one of three: Completed, In progress, Not started.' },
  progress: {
    title: 'Progress (%)',
    text: 'A number from 0 to 100, such as 75. Completed is 100; for not started write 0 or leave it blank.',
  },
  completedOn: {
    title: 'Completed on',
    text: 'Only when completed: year-month-day or day/month/year, such as 2025-06-20.',
  },
  requiredEvidence: {
    title: 'Evidence',
    text: 'Number, symbol and day of the document, or a link. Required when completed.',
  },
  optionalEvidence: { title: 'Evidence', text: 'Number, symbol and day of the document, or a link, if there is one.' },
  result: { title: 'Result', text: 'The main result up to the end of the period, in few words.' },
  difficulties: {
    title: 'Difficulties',
    text: 'For an overdue task: the cause of the delay and the expected day of completion.',
  },
  proposals: { title: 'Proposals', text: 'What you ask for, and of whom.' },
  actual: unit => ({
    title: 'Actual',
    text: `A number only${unit === '' ? '' : `, in the unit “${unit}”`}, such as 81.2. Explanations belong under Note.`,
  }),
  numerator: {
    title: 'Numerator',
    text: 'What was reached, such as online applications. The national figure needs it.',
  },
  denominator: {
    title: 'Denominator',
    text: 'Out of how many, such as all applications. The national figure needs it.',
  },
  source: { title: 'Source', text: 'The system or agency the figure comes from.' },
  reportedOn: { title: 'Report date', text: 'The day of the report: year-month-day, such as 2025-09-18.' },
  revision: { title: 'Revision', text: '1 the first time. When you correct and send again, write 2, then 3.' },
  preparedBy: { title: 'Prepared by', text: 'The office or person who prepared the report.' },
}

const guide: GuideWords = {
  title: 'HOW TO FILL IN THIS REPORT',
  about: ({ locality, period, from, to, planTitle }) =>
    `This workbook is for ${locality}, period ${period} (${from} to ${to}), after “${planTitle}”.`,
  aboutBlank:
    'A general form, for when there is none made from the plan. Task and indicator IDs must be those of the plan.',
  stepsTitle: 'STEPS',
  steps: (facts, withIndicators) => [
    facts
      ? 'On the sheet “Tasks”, fill in the white and yellow cells of each row, beginning with Status.'
      : 'On the sheet “Tasks”, write one task a row: ID, title and deadline as in the plan, then how it stands.',
    ...(withIndicators
      ? [
          'On the sheet “Indicators”, write the value reached by the end of the period; for ratios also numerator and denominator (the white cells).',
        ]
      : []),
    facts
      ? 'At the top of “Tasks”, write the report date and who prepared it. When you correct and send again, raise the revision.'
      : 'At the top of “Tasks”, write the locality code and name, the period, the report date, the plan and who prepared it.',
    facts
      ? `Save the file as Excel (.xlsx) and keep its name, ${facts.file}.`
      : 'Save the file as Excel (.xlsx), named after locality and period, such as 14_2025-Q3.xlsx.',
    whereTo(facts),
  ],
  columnsTitle: 'COLUMN BY COLUMN',
  taskColumns: [
    ['Status', "Choose from the cell's list. A row left blank counts as unreported."],
    ['Progress', 'A number from 0 to 100, such as 75; the cell adds the % sign. Completed is 100.'],
    ['Completed on', 'A day, such as 2025-06-20. Only when the status is Completed; blank otherwise.'],
    ['Evidence', 'Number, symbol and day of the document, or a link. Needed when completed.'],
    ['Result', 'The main result up to the end of the period, in few words.'],
    ['Difficulties', 'For overdue tasks the cause of the delay and the expected day of completion.'],
    ['Proposals', 'What you ask for, and of whom.'],
  ],
  indicatorColumns: [
    ['Actual', "A number only, in the row's unit: 81.2 where the unit is %. Leave it blank while there is no figure."],
    ['Numerator, Denominator', 'The two numbers a ratio is made of; the national figure is added up from them.'],
    ['Source', 'The system or agency the figure comes from.'],
  ],
  statusesTitle: 'THE THREE STATUSES',
  statuses: {
    completed: 'The product the plan asks for is there. A completion day and evidence are needed.',
    'in-progress': 'Begun, but the product is not complete. On time or overdue is worked out by the secretariat.',
    'not-started': 'Not begun yet.',
  },
  coloursTitle: 'COLOURS',
  colours: {
    plan: ['Grey', 'Nothing to fill in. Cells that come from the plan are locked.'],
    reference: ['Light blue', 'To compare with: decisions on the plan, figures of the period before.'],
    open: ['White', 'To be filled in.'],
    blank: ['Yellow', 'To be filled in and still blank.'],
    doubtful: [
      'Orange',
      'Incomplete or doubtful: completed without a day or evidence; progress that does not go with the status; overdue without difficulties.',
    ],
  },
  notesTitle: 'PLEASE NOTE',
  notes: [
    'Keep the names of the sheets and the columns as they are. Filtering and resizing columns and rows is fine.',
    'The sheets are locked against slips, without a password. To sort or add rows: Review → Unprotect Sheet (Excel), Tools → Protect Sheet (LibreOffice).',
  ],
  previousNote: period =>
    `The columns headed “previous” show what was compiled for period ${period}, to compare with; nothing to fill in.`,
  amendedNote: to =>
    `Deadlines and targets include the decisions taken up to ${to}. Where they differ from your documents, tell the secretariat and do not change them.`,
}

function whereTo(facts: GuideFacts | null): string {
  const recipient = facts?.issuedBy ? `${facts.issuedBy} (secretariat)` : 'the secretariat'
  const deadline = facts?.submitBy ? `by ${facts.submitBy} at the latest` : 'by the day it has set'
  return `Send the file to ${recipient}, ${deadline}.`
}

const text: TextTemplateWords = {
  csvAdvice: facts =>
    `How to fill in. Status: Completed, In progress or Not started. Progress: 0% to 100%, with the % sign. Days: 2025-06-20. Numbers: 81.2. Keep the headings as they are. ${whereTo(facts)}`,
  yamlAdvice: facts => [
    'status: completed, in-progress or not-started.',
    'progress: 0 to 100. completedOn, reportedOn: year-month-day, such as 2025-06-20. Numbers with a point: 81.2.',
    'evidence: number and symbol of the document; required when completed, except where it says “evidence optional”.',
    'Leave blank what there is nothing to say about. A note may be added. Put text with ":" or "#" in double quotes.',
    whereTo(facts),
  ],
  until: day => `by ${day}`,
  optionalEvidence: 'evidence optional',
  due: deadline => `due ${deadline}`,
  target: target => `target ${target}`,
  previous: (period, figure) => `previous (${period}): ${figure}`,
}

export const templateWordsEn: TemplateWords = {
  sheets: { guide: 'Instructions', tasks: 'Tasks', indicators: 'Indicators' },
  tasksTitle: 'PROGRESS REPORT: TASKS',
  indicatorsTitle: 'PROGRESS REPORT: INDICATORS',
  documentTitle: (period, locality) => `Progress report ${period}, ${locality}`,
  otherSection: 'Other tasks and indicators',
  completedOn: (status, day) => `${status} on ${day}`,
  deadlineBefore: deadline => `Deadline before: ${deadline === '' ? 'none stated' : deadline}`,
  replaced: (before, decision, day) => `${before.join('; ')}; changed by ${decision}, ${day}`,
  amended: (decision, day) => `Changed by ${decision}, ${day}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  hints,
  refusals: {
    title: 'Not a value for this cell',
    status: 'Choose from the list: Completed, In progress or Not started.',
    progress: 'Write a number from 0 to 100, such as 75.',
    day: 'Write a day, such as 2025-06-20.',
    number: 'Numbers only, such as 81.2.',
    numberWithin: (min, max) =>
      `Numbers only${min === null ? '' : `, from ${min}`}${max === null ? '' : `${min === null ? ',' : ''} up to ${max}`}.`,
    revision: 'Write which time this is: 1, 2, 3.',
  },
  guide,
  text,
  command: {
    localityNeeded: 'For which locality? Add --locality CODE (several are fine), or --all for every one.',
    localityOrAll: 'Use one of the two: --locality or --all.',
    unknownLocality: (code, nearest) =>
      `The plan has no locality “${code}”.${nearest === null ? '' : ` Did you mean “${nearest}”?`}`,
    alreadyFilled: file =>
      `${file} has been filled in (or is no template), so it is not overwritten. Move it away, or choose another folder with --out.`,
    making: (made, total) => `Making template ${made} of ${total}`,
    written: count => `${count} ${count === 1 ? 'template' : 'templates'} written.`,
  },
}
