// The styles part → for each cell format what its numbers mean and show, and its font where that is a pre-Unicode Vietnamese one.
import { MadeOnce } from './common-parts.ts'
import { Fault, tooLong } from './fault.ts'
import { legacyFont } from './legacy-text.ts'
import type { ReadLimits } from './limits.ts'
import { formatAffix, type SectionAffix } from './number-affix.ts'
import { builtInMeaning, type FormatMeaning, formatMeaning } from './number-format.ts'
import { isSpreadsheetNamespace } from './xlsx-namespaces.ts'
import { walkXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

export interface CellFormat {
  readonly meaning: FormatMeaning
  readonly font: string | null
  /** What is shown beside a number; null for nearly all formats. */
  readonly affix: readonly SectionAffix[] | null
  readonly struck: boolean
  /** Its font stands higher or lower. */
  readonly raised: boolean
}

type CellFont = Pick<CellFormat, 'font' | 'struck' | 'raised'>

/** A cell that names no format, or one the workbook does not have. */
export const plainFormat: CellFormat = { meaning: 'number', font: null, affix: null, struck: false, raised: false }

const noFont: CellFont = { font: null, struck: false, raised: false }
const madeOnce = new MadeOnce<readonly CellFormat[]>()

/** The formats in the order cells refer to them (`cellXfs`; ECMA-376 part 1, 18.8.10). */
export function readStyles(archive: ZipArchive, entry: ZipEntry): readonly CellFormat[] | Fault {
  const bytes = archive.readCommon(entry)
  return bytes instanceof Fault ? bytes : madeOnce.of(bytes, () => parseStyles(bytes, entry.name, archive.limits))
}

function parseStyles(bytes: Buffer, part: string, limits: ReadLimits): readonly CellFormat[] | Fault {
  const codes = new Map<number, Pick<CellFormat, 'meaning' | 'affix'>>()
  const fonts: CellFont[] = []
  const formats: { readonly numberFormat: number; readonly font: number }[] = []
  const path: string[] = []
  const fault = walkXml(bytes, part, {
    get fault() {
      return tooLong(Math.max(formats.length, fonts.length, codes.size), limits)
    },
    open({ name, namespace, attributes }) {
      const parent = path.at(-1)
      path.push(isSpreadsheetNamespace(namespace) ? name : '')
      if (name === 'numFmt' && parent === 'numFmts') {
        const code = attributes.get('formatCode') ?? ''
        codes.set(Number(attributes.get('numFmtId')), { meaning: formatMeaning(code), affix: formatAffix(code) })
      } else if (name === 'font' && parent === 'fonts') fonts.push(noFont)
      else if (parent === 'font' && path.at(-3) === 'fonts') {
        const before = fonts.pop() ?? noFont
        const val = attributes.get('val')
        if (name === 'name') fonts.push({ ...before, font: legacyFont(val) })
        else if (name === 'strike') fonts.push({ ...before, struck: val !== '0' && val !== 'false' })
        else fonts.push(name === 'vertAlign' ? { ...before, raised: val !== 'baseline' } : before)
      } else if (name === 'xf' && parent === 'cellXfs') {
        const font = Number(attributes.get('fontId') ?? 0)
        formats.push({ numberFormat: Number(attributes.get('numFmtId') ?? 0), font })
      }
    },
    close: () => path.pop(),
  })
  if (fault) return fault
  return formats.map(({ numberFormat, font }) => ({
    ...(codes.get(numberFormat) ?? { meaning: builtInMeaning(numberFormat), affix: null }),
    ...(fonts[font] ?? noFont),
  }))
}
