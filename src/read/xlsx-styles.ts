// The styles part → for each cell format what its numbers mean, and its font where that is a pre-Unicode Vietnamese one.
import { MadeOnce } from './common-parts.ts'
import { Fault, tooLong } from './fault.ts'
import { legacyFont } from './legacy-text.ts'
import type { ReadLimits } from './limits.ts'
import { builtInMeaning, type FormatMeaning, formatMeaning } from './number-format.ts'
import { isSpreadsheetNamespace } from './xlsx-namespaces.ts'
import { walkXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

export interface CellFormat {
  readonly meaning: FormatMeaning
  readonly font: string | null
}

/** A cell that names no format, or one the workbook does not have. */
export const plainFormat: CellFormat = { meaning: 'number', font: null }

const madeOnce = new MadeOnce<readonly CellFormat[]>()

/** The formats in the order cells refer to them (`cellXfs`; ECMA-376 part 1, 18.8.10). */
export function readStyles(archive: ZipArchive, entry: ZipEntry): readonly CellFormat[] | Fault {
  const bytes = archive.readCommon(entry)
  return bytes instanceof Fault ? bytes : madeOnce.of(bytes, () => parseStyles(bytes, entry.name, archive.limits))
}

function parseStyles(bytes: Buffer, part: string, limits: ReadLimits): readonly CellFormat[] | Fault {
  const meanings = new Map<number, FormatMeaning>()
  const fonts: (string | null)[] = []
  const formats: { readonly numberFormat: number; readonly font: number }[] = []
  const path: string[] = []
  const fault = walkXml(bytes, part, {
    get fault() {
      return tooLong(Math.max(formats.length, fonts.length, meanings.size), limits)
    },
    open({ name, namespace, attributes }) {
      const parent = path.at(-1)
      path.push(isSpreadsheetNamespace(namespace) ? name : '')
      if (name === 'numFmt' && parent === 'numFmts') {
        meanings.set(Number(attributes.get('numFmtId')), formatMeaning(attributes.get('formatCode') ?? ''))
      } else if (name === 'font' && parent === 'fonts') fonts.push(null)
      else if (name === 'name' && parent === 'font' && path.at(-3) === 'fonts') {
        fonts[fonts.length - 1] = legacyFont(attributes.get('val'))
      } else if (name === 'xf' && parent === 'cellXfs') {
        const font = Number(attributes.get('fontId') ?? 0)
        formats.push({ numberFormat: Number(attributes.get('numFmtId') ?? 0), font })
      }
    },
    close: () => path.pop(),
  })
  if (fault) return fault
  return formats.map(({ numberFormat, font }) => ({
    meaning: meanings.get(numberFormat) ?? builtInMeaning(numberFormat),
    font: fonts[font] ?? null,
  }))
}
