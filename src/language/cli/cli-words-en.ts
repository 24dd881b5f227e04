// The command line in English.
import type { CliWords, FileTrouble } from './cli-words.ts'

const readTroubles: Readonly<Record<FileTrouble, (code: string) => string>> = {
  'not-found': () => 'there is no such file. Check the path and the name.',
  'broken-name': () => 'its name holds broken characters (�). Rename the file and try again.',
  'no-permission': () => 'reading is not permitted. Ask for permission, or copy the file elsewhere and try again.',
  folder: () => 'this is a folder; a file is needed.',
  'not-a-file': () => 'this is not a regular file.',
  'too-large': () => 'the file is larger than the limit.',
  'disk-full': () => 'the disk is full.',
  'read-only': () => 'the disk is read-only.',
  'in-use': () => 'another program is using the file. Close it (in Excel, for instance) and try again.',
  other: code => `the system reports ${code}.`,
}

const writeTroubles: Readonly<Record<FileTrouble, (code: string) => string>> = {
  ...readTroubles,
  'not-found': () => 'its folder cannot be made.',
  'no-permission': () =>
    'writing is not permitted. Choose another place with --out or --output, or ask for permission.',
  folder: () => 'a folder has this name. Rename the folder or choose another place.',
  'disk-full': () => 'the disk is full. Free some space and run again; the old file is untouched.',
  'read-only': () => 'the disk is read-only. Choose another place with --out or --output.',
  'in-use': () => 'another program has it open. Close the report in Excel and run again; the old file is untouched.',
}

function maybe(suggestion: string | null): string {
  return suggestion === null ? '' : ` Did you mean '${suggestion}'?`
}

function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`
}

export const cliWordsEn: CliWords = {
  cannotRead: (file, trouble, code) => `Cannot read ${file}: ${readTroubles[trouble](code)}`,
  cannotWrite: (file, trouble, code) => `Cannot write ${file}: ${writeTroubles[trouble](code)}`,
  standardOutput: 'standard output',
  outOfResources: code => `The machine has run out of resources (${code}). Close some programs and run again.`,
  defect: message =>
    `The program failed unexpectedly: ${message}. Please report it with the command you ran (--verbose shows the details).`,
  interrupted: 'Stopped as asked; no file was left half written.',
  moreHelp: command => `For help: ${command} --help`,

  noSuchPath: path => `There is no file or folder '${path}'. Check the path.`,
  noMatch: pattern => `No submission file matches '${pattern}'.`,
  noSubmissions: paths =>
    `No submission file (xlsx, xls, ods, csv, yaml) was found in ${paths.join(', ')}. Check the folder.`,
  everyoneMissing: paths =>
    `No submission file was found in ${paths.join(', ')}: every locality counts as missing. If that is wrong, check the folder.`,
  pathsNeeded: 'No submissions named: give their files or folder, or set submissions in tiendo.yaml.',
  planNeeded: 'No plan named: add --plan FILE, or set plan in tiendo.yaml.',
  periodNeeded: known => `No reporting period named: add --period, one of: ${known.join(', ')}.`,
  noPeriods: plan => `The plan ${plan} has no reporting period: add reporting.periods.`,
  unknownLimit: (name, known, suggestion) =>
    `--limit: there is no limit “${name}”. ${suggestion === null ? `Choose one of ${known.join(', ')}.` : `Did you mean “${suggestion}”?`}`,
  badLimit: (name, value, standard) =>
    `--limit ${name}: “${value}” is not a positive whole number. Example: --limit ${name}=${standard} (the default).`,
  unknownPeriod: (id, known, nearest) =>
    `The plan has no reporting period '${id}'. It has: ${known.join(', ') || 'none'}.${maybe(nearest)}`,
  unknownLocality: (code, nearest) => `The plan has no locality with the code '${code}'.${maybe(nearest)}`,
  noRank: locality =>
    `${locality} cannot be ranked: no other locality has a submission that can be used. Give the folder with the submissions of all.`,
  unreadableDate: text => `Cannot read the date '${text}' of --as-of. Write 2025-12-31 or 31/12/2025.`,
  unknownFormat: (name, known) => `There is no format '${name}' yet. There are: ${known.join(', ')}.`,
  unknownRule: (name, nearest) => `There is no rule '${name}'.${maybe(nearest)} For all rules: tiendo explain`,
  invalidTemplate: file => `The report template ${file} is not valid; correct the places above and run again.`,
  invalidConfig: file => `The configuration ${file} is not valid; correct the places above and run again.`,
  invalidPlan: file => `The plan ${file} cannot be used; correct the errors above and run again.`,
  invalidPrevious: (file, place) =>
    `${file} is not a report.json made by tiendo (${place}). Choose another file for --previous.`,
  usage: {
    unknownOption: (option, suggestion) => `There is no option '${option}'.${maybe(suggestion)}`,
    unknownCommand: (command, suggestion) => `There is no command '${command}'.${maybe(suggestion)}`,
    missingArgument: argument => `The argument ${argument} is missing.`,
    missingOptionValue: option => `The option ${option} needs a value.`,
    missingOption: option => `The option ${option} is required.`,
    tooManyArguments: 'There are too many arguments.',
    valueNotAllowed: (option, value, allowed) => `'${value}' is not a value of ${option}. Use one of: ${allowed}.`,
  },

  reading: (done, total) => `Reading file ${done}/${total}`,
  counts: ({ files, errors, warnings, infos }) =>
    `${many(files, 'file')}: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(infos, 'info')}`,
  noDiagnostics: 'No errors and no warnings.',
  times: count => many(count, 'time'),
  wouldOverwrite: file =>
    `${file} is one of the inputs and is never overwritten. Choose another place with --out, --output or --annotate.`,
  strictStopped: errors => `${many(errors, 'error')} with --strict: no report was written.`,
  coverage: (received, expected, missing, unusable) =>
    `${received}/${expected} localities reported; ${missing} missing, ${unusable} unusable`,
  overdue: (overdue, assignments) => `${overdue}/${assignments} assignments overdue`,
  passedOver: files =>
    `Passed over ${many(files.length, 'file')} that are neither spreadsheet nor YAML: ${files.join(', ')}`,
  leftOut: files =>
    `Left out ${files.length} ${files.length === 1 ? 'file that is' : 'files that are'} no submission (a plan, a configuration, or a report compiled by tiendo): ${files.join(', ')}`,
  linkedFolder: folder => `Passed over the linked folder ${folder}; name its own path if it is wanted.`,

  planIsGood: (file, tasks, indicators) =>
    `${file}: the plan is valid, ${many(tasks, 'task')}, ${many(indicators, 'indicator')}.`,
  alreadyThere: file => `${file} is there already; init never overwrites. Choose another folder.`,
  nextSteps: folder => `The example is ready. Try it:\n  cd ${folder}\n  tiendo check\n  tiendo compile`,
  verbose: {
    tasks: 'tasks',
    indicators: 'indicators',
    table: (subject, place, columns) => `Table of ${subject} at ${place}: ${columns}`,
    noTable: 'No table was found.',
    identity: (locality, period, reportedOn, revision) =>
      `Locality ${locality}, period ${period}, reported on ${reportedOn}, revision ${revision}`,
    hidden: (rows, columns) =>
      `Hidden, and read all the same: ${[rows > 0 ? `${rows} row${rows === 1 ? '' : 's'}` : '', columns.length > 0 ? `column${columns.length === 1 ? '' : 's'} ${columns.join(', ')}` : ''].filter(part => part !== '').join(', ')}`,
    passedOver: (sheet, reason) =>
      `Not read: ${
        {
          'hidden-sheet': `the hidden sheet “${sheet}”`,
          instructions: `the sheet of instructions “${sheet}”`,
          corrections: `the sheet “${sheet}” that tiendo added`,
          'other-period': `the tables or rows of another reporting period on “${sheet}”`,
          'other-locality': `the tables or rows of another locality on “${sheet}”`,
          'no-table': `the sheet “${sheet}”: no table of tasks or indicators found on it`,
        }[reason]
      }`,
    deadlines: readings => `Deadlines: ${readings.join(' | ')}`,
    noDue: 'no due date',
    yearly: '31 December of each year',
    rows: (read, accepted, rejected, ignored) =>
      `Rows: ${read} read = ${accepted} accepted + ${rejected} rejected + ${ignored} ignored`,
  },
}
