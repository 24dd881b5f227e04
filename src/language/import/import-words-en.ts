// The comments of an imported plan in English.
import type { ImportWords } from './import-words.ts'

export const importWordsEn: ImportWords = {
  madeFrom: file => `Made from ${file} by tiendo plan import. Look at every place marked “a person must decide”.`,
  rows: (total, parts) => `${total} rows with content were read = ${parts}.`,
  rowKind: {
    task: 'tasks',
    indicator: 'indicators',
    section: 'sections',
    group: 'group rows',
    continuation: 'further lines of an entry',
    heading: 'heading rows',
    title: 'title rows',
    'column-numbers': 'rows of column numbers',
    total: 'total rows',
    unread: 'rows not taken into the plan',
  },
  decisions: count => `Places where a person must decide: ${count}.`,
  decide: 'a person must decide',
  decision: {
    'plan-id': ({ actual }) =>
      `the plan id “${actual}” comes from the titles or the file name; set the official one (--id)`,
    'plan-title': ({ actual }) => `no title was found above the tables; “${actual}” stands in its place`,
    'unreadable-deadline': ({ actual }) =>
      `the deadline “${actual}” cannot be read and was left out; write a day, month, quarter, year or “ongoing”`,
    'blank-deadline': () => 'the deadline is blank, which counts as ongoing; write one if there is one',
    'day-for-month': ({ actual, month }) =>
      `the cell is the day ${actual}; “${month}” may have been typed (the whole month)`,
    'text-target': ({ actual, by }) =>
      `the target “${actual}”${by === undefined ? '' : ` (by ${by})`} is no number and was left out`,
    'two-conditions': ({ actual, by }) =>
      `“${actual}”${by === undefined ? '' : ` (by ${by})`} states two conditions in one cell; make two indicators of it`,
    'bare-target': ({ actual }) => `“${actual}” names no comparison; at least this (>=) is taken`,
    'target-words': ({ actual, value }) =>
      `“${actual}” says more than the number ${value}; see whether it needs an indicator of its own`,
    'ambiguous-number': ({ actual, value }) => `“${actual}” can be read in two ways; ${value} is taken`,
    'no-target-day': ({ actual }) => `no day is stated for the target “${actual}”, so it was left out`,
    'blank-target': () => 'there is no target; write one with its day if there is one',
    'same-title': ({ id }) =>
      `has the title of ${id}; if they are one indicator with two days, write both targets there`,
    'group-lead': ({ actual }) => `the lead “${actual}” is a group; say who it is (lead, assignees)`,
    'several-leads': ({ actual, taken }) =>
      `several agencies lead (${actual}); “${taken}” is taken, the others are supporting`,
    'blank-lead': () => 'there is no lead agency',
    'blank-product': () => 'there is no product',
    'ambiguous-column': ({ actual }) =>
      `the column “${actual}” may be the product asked for or what was achieved; it is read as the product`,
    'repeated-number': ({ actual, id }) => `the number “${actual}” stands further up too; the id ${id} is given`,
    'no-number': ({ id }) => `the row has no number; the id ${id} is given after its row`,
    'stray-cell': ({ actual, above }) =>
      `the section row also says “${actual}”, perhaps the tail of a merged cell above${above === '' ? '' : ` (“${above}”)`}`,
    'joined-row': ({ actual, row }) =>
      `row ${row} (“${actual}”) has no number or no title and was joined to this entry`,
    'unnumbered-section': () =>
      'the row has no number and is taken for the title of a section; if it goes on from the row above, join it and delete this',
    'several-titles': ({ actual }) => `the tables have different titles; “${actual}” is taken for the plan`,
    'row-without-title': ({ actual }) => `the row has a number and no title: ${actual}`,
    'cell-error': ({ actual }) =>
      `the cell shows an error or a formula without a value (“${actual}”) and is left blank`,
    'former-agency': ({ actual, expected }) => `“${actual}” is a former name; it is now ${expected}`,
    'central-lead': ({ actual, count }) =>
      `${count} tasks led by central agencies are still assigned to every locality (assignees: all): ${actual}`,
    'indicator-defaults': () =>
      'direction follows the comparison; measure and aggregation are left at their defaults and have to be chosen',
  },
  note: {
    'unread-cell': ({ heading, actual }) => (heading === '' ? `${actual}` : `${heading}: ${actual}`),
    'tracked-by': ({ actual }) => `tracked by: ${actual}`,
    group: ({ actual }) => `of the group: ${actual}`,
    'hidden-sheet': ({ actual, rows }) => `the hidden sheet “${actual}” (${rows} rows) was not read`,
  },
  titles: 'Title rows:',
  unread: 'Rows not taken into the plan:',
  done: (tasks, indicators, decisions) =>
    `${tasks} tasks and ${indicators} indicators were taken over; in ${decisions} places a person must decide.`,
  alreadyThere: file =>
    `${file} is there already with other content; this command never overwrites. Choose another --out.`,
  notASpreadsheet: file => `${file} is no spreadsheet; an annex in .xlsx, .ods or .csv is expected.`,
}
