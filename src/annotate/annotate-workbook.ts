// A workbook and the list of its corrections → a copy with every faulty cell marked and commented, and the list in front.
import { annotateWords } from '../language/annotate-words.ts'
import type { CorrectionList } from '../model/corrections.ts'
import type { Language } from '../model/plan.ts'
import { Fault } from '../read/fault.ts'
import type { ReadLimits } from '../read/limits.ts'
import { readXlsx } from '../read/xlsx.ts'
import { isCorrectionSheet } from '../source/correction-mark.ts'
import type { RawTable } from '../source/raw-table.ts'
import { annotateSheet } from './annotate-sheet.ts'
import { withoutMarks } from './clear-marks.ts'
import { headingRow } from './correction-rows.ts'
import { correctionSheet } from './correction-sheet.ts'
import { listFirstSheet } from './document-properties.ts'
import { addListFormats } from './list-formats.ts'
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts'
import { Refusal } from './refusal.ts'
import { addContentTypes, contentTypes, relate, relatedPart, relationshipsOf } from './relationships.ts'
import { isSameContent } from './same-content.ts'
import { sheetMarks } from './sheet-marks.ts'
import { insertFirstSheet } from './workbook-part.ts'

export interface AnnotateOptions {
  readonly language: Language
  readonly limits: ReadLimits
}

/**
 * Patches the few parts that must change; every other entry of the archive is copied as it was packed. What was made is
 * read back before it is handed out: a copy that does not say the same as the original is refused.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  list: CorrectionList,
  { language, limits }: AnnotateOptions,
): Promise<Uint8Array | Refusal> {
  const original = await readXlsx(bytes, limits)
  if (original instanceof Fault) return new Refusal(isOtherFormat(original) ? 'not-xlsx' : 'unreadable')
  const earlier = original.sheets.find(isCorrectionSheet)?.name ?? null
  const opened = openWorkbook(bytes, limits)
  const workbook = opened instanceof Refusal ? opened : withoutMarks(opened, original, limits)
  if (workbook instanceof Refusal) return workbook
  const refused = markSheets(workbook, list, language) ?? putList(workbook, list, language, earlier)
  if (refused !== null) return refused
  const copy = workbook.editor.finish()
  return (await isFaithful(copy, original, limits)) ? copy : new Refusal('differs')
}

function isOtherFormat({ facts }: Fault): boolean {
  return facts.reason === 'unsupported-format' || facts.reason === 'not-a-spreadsheet'
}

function markSheets(
  { editor, folder, sheets, styles }: OpenWorkbook,
  list: CorrectionList,
  language: Language,
): Refusal | null {
  for (const [name, marks] of sheetMarks(list, language)) {
    const part = sheets.find(sheet => sheet.name === name)?.entry?.name
    if (part === undefined) continue
    const refused = annotateSheet(editor, { part, folder, marks }, (format, severity) => styles.mark(format, severity))
    if (refused !== null) return refused
  }
  return null
}

/** Puts the list in front, or in the place of the one an earlier copy had. Styles are written last: the list adds some. */
function putList(
  workbook: OpenWorkbook,
  list: CorrectionList,
  language: Language,
  earlier: string | null,
): Refusal | null {
  const { editor, folder, sheets, styles, stylesPart, edition } = workbook
  const visible = sheets.filter(({ hidden, entry }) => !hidden && entry !== null).map(({ name }) => name)
  const formats = addListFormats(styles)
  const visibleSheets = new Set(visible)
  const written = correctionSheet({ list, language, formats, marks: styles.marks, visibleSheets }, edition)
  const styleText = styles.finish()
  if (styleText instanceof Refusal) return styleText
  editor.put(stylesPart, styleText)
  const present = sheets.find(sheet => sheet.name === earlier)?.entry?.name
  const part = present ?? editor.freeName(`${folder}worksheets/sheet`, '.xml')
  editor.put(part, written)
  return present === undefined ? insertList(workbook, part, annotateWords[language].sheetName) : null
}

function insertList(workbook: OpenWorkbook, sheetPart: string, wantedName: string): Refusal | null {
  const { editor, part, text, root, edition, sheets } = workbook
  const relationshipId = relate(editor, part, 'worksheet', sheetPart, edition)
  if (relationshipId instanceof Refusal) return relationshipId
  const names = sheets.map(sheet => sheet.name)
  const name = freeSheetName(wantedName, names)
  const printTitles = `$${headingRow}:$${headingRow}`
  editor.put(part, insertFirstSheet(text, root, edition, { name, relationshipId, printTitles }))
  const refused = addContentTypes(editor, [{ part: sheetPart, type: contentTypes.worksheet }])
  return refused ?? updateProperties(workbook, name, sheets.find(({ entry }) => entry !== null)?.name ?? '')
}

function updateProperties({ editor }: OpenWorkbook, name: string, formerFirst: string): Refusal | null {
  const relationships = relationshipsOf(editor, '')
  const part = relationships instanceof Refusal ? null : relatedPart(relationships, 'extended-properties')
  const text = part === null ? null : editor.xml(part)
  if (part !== null && typeof text === 'string') editor.put(part, listFirstSheet(text, name, formerFirst))
  return null
}

/** Excel tells sheets apart without regard to case. */
function freeSheetName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map(name => name.normalize('NFC').toLowerCase()))
  let name = wanted
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`
  return name
}

async function isFaithful(copy: Uint8Array, original: RawTable, limits: ReadLimits): Promise<boolean> {
  const readBack = await readXlsx(copy, limits)
  return !(readBack instanceof Fault) && isSameContent(original, readBack)
}
