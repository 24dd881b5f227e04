// Turns a cell that names several agencies into their names, without cutting those that have commas of their own.

import { cleanText, foldText } from '../text/fold-text.ts'
import { agencyKey } from './agencies.ts'
import { agencies, formerAgencies } from './agency-names.ts'

const knownKeys: ReadonlySet<string> = new Set([...agencies, ...formerAgencies].map(({ name }) => agencyKey(name)))

/** What the name of an agency begins with, and a part of a name does not ("Thể thao", "Công nghệ"). */
const agencyBeginning = new RegExp(
  `^(?:${[
    ...['Bộ', 'Sở', 'Ban', 'Ủy ban', 'Uỷ ban', 'UBND', 'HĐND', 'Hội đồng', 'Văn phòng', 'VP', 'Cục', 'Vụ', 'Chi cục'],
    ...['Tổng cục', 'Thanh tra', 'Ngân hàng', 'Kho bạc', 'Viện', 'Học viện', 'Đại học', 'Trường', 'Trung tâm', 'Đài'],
    ...[
      'Thông tấn',
      'Báo',
      'Đảng',
      'Tỉnh ủy',
      'Tỉnh uỷ',
      'Thành ủy',
      'Thành uỷ',
      'Đoàn',
      'Hội',
      'Hiệp hội',
      'Mặt trận',
    ],
    ...[
      'MTTQ',
      'Liên đoàn',
      'Liên minh',
      'Tập đoàn',
      'Tổng công ty',
      'Công ty',
      'Công an',
      'Quân khu',
      'Tòa án',
      'Toà án',
    ],
    ...['Viện kiểm sát', 'Kiểm toán', 'Tỉnh', 'Thành phố', 'TP', 'Địa phương', 'Phòng', 'Doanh nghiệp'],
  ].join('|')})(?=[\\s.]|$)|^(?:bộ|sở)\\s+\\p{Lu}`,
  'u',
)
/** A whole group ("Các bộ, ngành, địa phương"): what follows a comma in small letters belongs to it. */
const groupBeginning = /^(?:các|mọi|những|toàn bộ|một số)\s/iu

interface Part {
  readonly text: string
  /** The mark before it: ", " or " và ". */
  readonly mark: string
}

/**
 * Known names first, then marks, as Appendix II of Resolution 03/NQ-CP writes them. ";" and line breaks always part names; "," and "và" part them where
 * an agency may begin behind them. Names are kept as they are written.
 */
export function splitAgencies(text: string): string[] {
  const lines = cleanText(text).split(/\s*[;\n]\s*(?![^(]*\))/)
  const names = lines.flatMap(line => splitLine(line.replace(/^[-+•*]\s*/u, '')))
  return [...new Set(names.map(name => name.replace(/^[-+•*]\s*|[\s.,;]+$/gu, '')).filter(name => name !== ''))]
}

/** Whether a name stands for many: nobody in particular leads then. `UBND cấp tỉnh` is one in each locality. */
export function isAgencyGroup(name: string): boolean {
  const folded = foldText(name)
  return (
    /^(?:cac|moi|nhung|mot so|toan bo|bo nganh|dia phuong|doanh nghiep|tap doan doanh nghiep)\b/.test(folded) ||
    /^(?:ubnd|uy ban nhan dan|hdnd|so|cong an|tinh uy) cac\b/.test(folded)
  )
}

/** Whether a name is that of a ministry or another central agency, present or former. */
export function isCentralAgency(name: string): boolean {
  return knownKeys.has(agencyKey(name))
}

function splitLine(line: string): string[] {
  const parts = partsOf(line)
  const names: string[] = []
  let isWhole = false
  for (let at = 0; at < parts.length; ) {
    const known = knownLength(parts, at)
    const length = Math.max(1, known)
    const name = joined(parts, at, length)
    if (names.length === 0 || known > 0 || isWhole || begins(name, names.at(-1) ?? '')) names.push(name)
    else names.push(`${names.pop() ?? ''}${parts[at]?.mark ?? ''}${name}`)
    isWhole = known > 0
    at += length
  }
  return names
}

/** How many parts from here make one known name, the longest first; 0 when none does. */
function knownLength(parts: readonly Part[], at: number): number {
  for (let length = Math.min(5, parts.length - at); length > 0; length--) {
    const name = joined(parts, at, length)
    if (isCentralAgency(name) || isCentralAgency(name.replace(/^Sở\s/u, 'Bộ '))) return length
  }
  return 0
}

function begins(name: string, before: string): boolean {
  if (groupBeginning.test(name)) return !(groupBeginning.test(before) && /^một số\s/iu.test(name))
  if (groupBeginning.test(before) && /^\p{Ll}/u.test(name)) return false
  return agencyBeginning.test(name) || /^\p{Lu}{2,}(?:\s|$)/u.test(name)
}

function joined(parts: readonly Part[], at: number, length: number): string {
  return parts
    .slice(at, at + length)
    .map(({ text, mark }, index) => (index === 0 ? text : `${mark}${text}`))
    .join('')
}

/** At commas, "và" and strokes before an agency, but never inside brackets. */
function partsOf(line: string): Part[] {
  const parts: Part[] = []
  const marks = /\s*,\s+|,(?=\p{L})|\s+và\s+|\s*\/\s*(?=(?:Bộ|Sở|Ban|UBND)\s)/gu
  let from = 0
  let mark = ''
  for (const found of line.matchAll(marks)) {
    if (isInBrackets(line, found.index)) continue
    parts.push({ text: line.slice(from, found.index).trim(), mark })
    mark = found[0].trim() === 'và' ? ' và ' : ', '
    from = found.index + found[0].length
  }
  parts.push({ text: line.slice(from).trim(), mark })
  return parts.filter(({ text }) => text !== '')
}

function isInBrackets(line: string, index: number): boolean {
  const before = line.slice(0, index)
  return before.split('(').length > before.split(')').length
}
