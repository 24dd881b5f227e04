// What stands behind a number → whether it is the unit the number should have. Any other word may change the number.
import { isPercentage, isPermille } from '../../model/indicator.ts'
import { foldText } from '../text/fold-text.ts'

/** Units that are taken for one where neither plan nor row states any: things that are counted, and measures. */
const countedThings = `
xã|phường|xã, phường|đặc khu|thôn|tỉnh|thành phố|địa phương|đơn vị|cơ quan|sở|ban|ngành|tổ|tổ chức|nhóm|chi bộ|đảng bộ|
doanh nghiệp|hợp tác xã|hộ|hộ dân|hộ gia đình|người|người dân|lao động|đại biểu|cán bộ|công chức|viên chức|đảng viên|
chuyên gia|giáo viên|học sinh|học viên|sinh viên|hồ sơ|thủ tục|thủ tục hành chính|dịch vụ|văn bản|văn kiện|tài liệu|tờ|
nhiệm vụ|chỉ tiêu|dự án|đề tài|đề án|mô hình|sản phẩm|hệ thống|nền tảng|cơ sở dữ liệu|phần mềm|ứng dụng|tài khoản|chữ ký số|
thuê bao|trạm|trạm bts|điểm|lượt|lượt người|lượt truy cập|giao dịch|lớp|trường|khóa|buổi|cuộc|hội nghị|máy|bộ|cái|chiếc|
ngày|giờ|phút|tháng|tuần|đồng|km|m|m²|km²|ha|kg|tấn|lít|kwh|mw|gb|tb|mbps|
people|persons|communes|wards|households|businesses|enterprises|organisations|organizations|units|files|cases|records|
documents|services|projects|products|systems|accounts|stations|days|hours|minutes|months|weeks|dong|vnd`

/** With a word for many in the unit itself, "triệu đồng", only that unit will do; without its marks the word may be another. */
const multiples = keysOf('chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|rưỡi|nửa|tá|mươi')
const multiplesUnmarked = new Set('chuc tram nghin ngan van trieu ty ti tr k ruoi nua ta muoi to'.split(' '))
const knownUnits = keysOf(countedThings)

/** `units`: what the plan and the row say it is counted in. Without them ("undefined") a share may be meant as well. */
export function isUnitOf(text: string, units?: readonly string[]): boolean {
  // "hồ sơ (TTHC)"; a bracket with words, "% (ước)", may make it another figure.
  const written = text.replace(/ \([A-ZĐ]{2,6}\)$/, '')
  const mark = foldText(written.replaceAll('%', ' percent ').replaceAll('‰', ' permille '))
  if (/^(?:percent|per cent|phan tram)$/.test(mark)) return units?.some(isPercentage) ?? true
  if (/^(?:permille|per mille|phan nghin|phan ngan)$/.test(mark)) return units?.some(isPermille) ?? true
  return units?.length ? units.some(unit => names(written, unit)) : knownUnits.has(keyOf(wordsOf(written)))
}

/** "trạm" is short for "trạm BTS", and "65 triệu" for so many "triệu đồng"; "người" not for "người/vạn dân". */
function names(written: string, unit: string): boolean {
  const isUnmarked = [written, unit].some(text => /^[\x20-\x7e]*$/.test(text))
  const [own, expected] = [written, unit].map(text => (isUnmarked ? foldText(text).split(' ') : wordsOf(text)))
  if (!own?.[0] || expected === undefined) return false
  if (isUnmarked && own.some(word => multiplesUnmarked.has(word))) return false
  if (keyOf(own) === keyOf(expected) || isAbbreviation(own, expected)) return true
  if (namesPart(own, unit)) return true
  const rest = expected.slice(own.length)
  const isShort = !unit.includes('/') && own.every((word, index) => word === expected[index])
  return isShort && !rest.some(word => multiples.has(word))
}

function isMultiple(word: string): boolean {
  return multiples.has(word) || multiplesUnmarked.has(foldText(word))
}

/** "bản" of "thôn/bản", and "người" of "lượt người"; of "người/vạn dân" no part is the unit. */
function namesPart(own: readonly string[], unit: string): boolean {
  const parts = unit.split('/').map(wordsOf)
  if (/\d/.test(unit) || parts.flat().some(isMultiple)) return false
  return parts.some(part => keyOf(part) === keyOf(own) || (parts.length === 1 && part.at(-1) === keyOf(own)))
}

/** Whether two units are one when their usual short forms are written out: "trđ" and "triệu đồng". */
export function isSameInFull(a: string, b: string): boolean {
  const key = keyOf(wordsOf(a))
  return key !== '' && key === keyOf(wordsOf(b))
}

/** Whether a text stands for a unit by its first letters, in capitals as such are written: "HS" for "hồ sơ". */
export function isShortFor(text: string, unit: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(text.trim().normalize('NFC')) && isAbbreviation(wordsOf(text), wordsOf(unit))
}

/** "HS" for "hồ sơ"; of "tỷ đồng" and the like there is none. */
function isAbbreviation(own: readonly string[], expected: readonly string[]): boolean {
  if (own.length !== 1 || expected.length < 2 || expected.some(isMultiple)) return false
  return own[0] === expected.map(word => foldText(word)[0]).join('')
}

/** Lower case, "trđ" and "tỉ đồng" in full, the marks of each word behind its letters, so that their places do not matter. */
function wordsOf(text: string): string[] {
  const full = text
    .normalize('NFC')
    .toLowerCase()
    .replace('₫', 'đ')
    .replace(/(?<!\p{L})tr\.? ?(?=đ)/gu, 'triệu ')
    .replace(/(?<!\p{L})ng\.? ?(?=đ(?:ồng)?(?!\p{L}))/gu, 'nghìn ')
    .replace(/(?<!\p{L})t[ỷỉ] ?(?=đ|(?!\p{L}))/gu, 'tỷ ')
    .replace(/(?<!\p{L})(?:vn)?đ(?!\p{L})/gu, 'đồng')
  return full.match(/[\p{L}\p{N}%‰]+/gu)?.map(word => letters(word)) ?? []
}

function letters(word: string): string {
  const parts = Array.from(word.normalize('NFD'))
  const marks = parts.filter(part => /\p{M}/u.test(part)).sort()
  return [...parts.filter(part => !/\p{M}/u.test(part)), ...marks].join('')
}

function keyOf(words: readonly string[]): string {
  return words.join(' ')
}

function keysOf(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map(unit => keyOf(wordsOf(unit))))
}
