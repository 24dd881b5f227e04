// The lines of a letterhead, a title, a label or a signature → the localities of the plan they name.
import type { Locality, LocalityRegistry } from '../../model/locality.ts'
import { bareName, withoutOffice } from '../names/locality-names.ts'
import { localitiesNamed, localityEnding } from '../names/match-locality.ts'
import { vnProvinces } from '../names/vn-provinces.ts'
import { foldText } from '../text/fold-text.ts'
import { isTitle } from '../values/title-times.ts'

const unitWord = /\b(?:tinh|thanh pho|thanh(?= uy)|tp|xa(?! hoi)|(?<!dia )phuong|dac khu)(?= \S)/g
/** How the line of a letterhead begins. */
const sender =
  /^(?:ubnd|uy ban|hdnd|hoi dong|tinh uy|thanh uy|dang uy|van phong|vp|so|ban|cong an|tinh|thanh pho|tp|xa|phuong|dac khu)\b/
/** Those that end with the bare name of their province: "THÀNH ỦY ĐÀ NẴNG", "SỞ NỘI VỤ SƠN LA". */
const provincial = /^(?:ubnd|uy ban nhan dan|tinh uy|thanh uy|van phong ubnd|so|cong an) /

/** Names of units have five syllables at most: "Bà Rịa - Vũng Tàu". */
const longestName = 5

/** Each line of a letterhead is one name, as a rule; a title has it among other words. */
export function unitsInText(text: string, registry: LocalityRegistry): Locality[] {
  return joinedLines(text).flatMap(line => {
    if (!isTitle(line)) return unitsInLine(line, registry)
    return unitStarts(foldText(line)).flatMap(rest => unitAtStart(rest, registry) ?? [])
  })
}

const together = /\b(?:hop tac|phoi hop|so sanh|so voi|giua|ho tro|ket nghia|lien ket)\b/
const possessor = /\b(?:cua|tai|dia ban) (?:(?:ubnd|uy ban nhan dan) )?(?=(?:tinh|thanh pho|tp|xa|phuong|dac khu) )/g

/** As `unitsInText`, but of a title only whose figures it says they are: "Biểu 2: Số liệu của thành phố Đà Nẵng". */
export function unitsSpeaking(text: string, registry: LocalityRegistry): Locality[] {
  return joinedLines(text).flatMap(line => {
    if (!isTitle(line)) return unitsInLine(line, registry)
    const folded = foldText(line)
    if (together.test(folded)) return []
    const starts = Array.from(folded.matchAll(possessor), ({ index, 0: { length } }) => folded.slice(index + length))
    return starts.flatMap(rest => unitAtStart(rest, registry) ?? [])
  })
}

/** "ỦY BAN NHÂN DÂN THÀNH PHỐ" over "ĐÀ NẴNG" is one name. */
export function endsWithUnitWord(text: string): boolean {
  return /(?:^| )(?:tinh|thanh pho|tp|xa|phuong|dac khu)$/.test(foldText(text))
}

function joinedLines(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const before = lines.at(-1)
    if (before !== undefined && endsWithUnitWord(before)) lines.splice(-1, 1, `${before} ${line}`)
    else lines.push(line)
  }
  return lines
}

function unitStarts(folded: string): string[] {
  return Array.from(folded.matchAll(unitWord), ({ index }) => folded.slice(index))
}

/** "UBND THÀNH PHỐ ĐÀ NẴNG", "(Của UBND thành phố Đà Nẵng)", "II. Thành phố Đà Nẵng". */
function unitsInLine(line: string, registry: LocalityRegistry): Locality[] {
  const text = line.replace(/^\s*\(?(?:của\s|(?:[IVX]+|\d{1,2}|[A-E])[.)]\s)?/iu, '')
  const folded = foldText(text)
  if (!sender.test(folded)) return []
  const starts = unitStarts(folded)
  const named = localitiesNamed(text, registry).filter(unit =>
    starts.some(rest => levelOf(rest) === levelOf(foldText(unit.name))),
  )
  const ending = named.length === 0 && provincial.test(folded) ? localityEnding(text, registry) : null
  if (ending !== null && levelOf(foldText(ending.name)) === 'province') return [ending]
  return named.length === 1 ? named : []
}

/** The longest name a text begins with. */
function unitAtStart(rest: string, registry: LocalityRegistry): Locality | null {
  const words = rest
    .replace(/^(thanh) (pho)/, '$1_$2')
    .replace(/^(dac) (khu)/, '$1_$2')
    .split(' ')
  for (let count = Math.min(words.length, longestName + 1); count > 1; count--) {
    const name = words.slice(0, count).join(' ').replace('_', ' ')
    const [only, ...more] = localitiesNamed(name, registry)
    if (only && more.length === 0 && levelOf(name) === levelOf(foldText(only.name))) return only
  }
  return null
}

const nameLabel =
  /^(?:(?:ten )?(?:don vi|co quan)(?: bao cao)?|tinh(?: (?:tp|thanh pho))?|thanh pho|xa(?: phuong)?|phuong)$/
const codeLabel = /^ma (?:so )?(?:dv|don vi|co quan|dia phuong|tinh|xa)$/

/** Whether a text is a label that may stand before a unit, and before much else: "Đơn vị" of measure, "Mã ĐV" of a budget. */
export function isUnitLabel(text: string): boolean {
  const folded = foldText(text)
  return nameLabel.test(folded) || codeLabel.test(folded)
}

/** The one unit that the value of such a label is the name or the code of. */
export function unitBehind(label: string, value: string, registry: LocalityRegistry): Locality | null {
  if (codeLabel.test(foldText(label))) return registry.localities.find(({ code }) => code === value.trim()) ?? null
  const folded = withoutOffice(foldText(value))
  const [only, ...more] = localitiesNamed(value, registry)
  if (only === undefined || more.length > 0) return null
  const level = levelOf(foldText(only.name))
  const isBare = levelOf(folded) === null
  const isProvince = vnProvinces.localities.some(({ name }) => bareName(foldText(name)) === folded)
  if (isBare ? level === 'commune' && isProvince : levelOf(folded) !== level) return null
  return only
}

/** "tinh" and "thanh pho" are of one level, "xa", "phuong" and "dac khu" of another; null for what says neither. */
export function levelOf(folded: string): 'province' | 'commune' | null {
  if (/^(?:tinh|thanh pho|thanh uy|tp) /.test(folded)) return 'province'
  return /^(?:xa|phuong|dac khu) /.test(folded) ? 'commune' : null
}

/** Communes of different provinces share a name; a letterhead without its province does not tell them apart. */
export function isSameUnit(unit: Locality, own: Locality): boolean {
  return unit.code === own.code || bareName(foldText(unit.name)) === bareName(foldText(own.name))
}
