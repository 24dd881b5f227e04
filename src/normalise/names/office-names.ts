// Tells an office ("Sở Nội vụ", "VPTU") from a person or a post ("Nguyễn Văn A", "Giám đốc Sở Nội vụ").

import { cleanText, foldText } from '../text/fold-text.ts'
import { agencies, formerAgencies } from './agency-names.ts'

/**
 * What names of offices begin with. Tone marks count here: "Vụ Pháp chế" is an office and "Vũ Văn An" is not. "Đoàn" and
 * "Hội" alone are left out or spelt on, for people and sayings begin with them too.
 */
const officeBeginnings = [
  ...['Bộ', 'Sở', 'Ban', 'Ủy ban', 'UBND', 'HĐND', 'Hội đồng', 'Văn phòng', 'VP', 'Cục', 'Chi cục', 'Tổng cục', 'Vụ'],
  ...['Tỉnh ủy', 'Thành ủy', 'Đảng ủy', 'Đảng bộ', 'Tỉnh đoàn', 'Thành đoàn', 'Đoàn Thanh niên', 'Mặt trận', 'MTTQ'],
  ...['Phòng', 'Trung tâm', 'Viện', 'Học viện', 'Trường', 'Đại học', 'Công an', 'Bộ Chỉ huy', 'Quân khu', 'Thanh tra'],
  ...['Kho bạc', 'Ngân hàng', 'Liên minh', 'Liên đoàn', 'Hội Nông dân', 'Hội Liên hiệp', 'Công ty', 'Tổng công ty'],
  ...['Tập đoàn', 'Các', 'Đơn vị', 'Cơ quan', 'Tổ công tác', 'Tổ giúp việc', 'Địa phương', 'Tỉnh', 'Thành phố'],
  ...['Department', 'Ministry', 'Office', 'Committee', 'Board', 'Division', 'Agency', 'Authority', 'Centre', 'Center'],
  ...['The', 'Provincial', "People's Committee"],
].map(spelling)

/** Words that make a person or a post of it, wherever they stand: "Sở Nội vụ (đ/c Nguyễn Văn A)". Folded. */
const postWords = new RegExp(
  [
    '\\b(?:pho )?(?:chu tich|giam doc|tong giam doc|hieu truong|truong (?:ban|phong|khoa|doan|nhom|bo phan|thon|ban))\\b',
    '\\bpho (?:truong|ban|phong|van phong)\\b',
    '\\b(?:cuc|vu|bo|so|phong|ban|vien|to|khoa) truong\\b',
    '\\b(?:thu truong|chanh|bi thu|thu ky|uy vien|chuyen vien|can bo|lanh dao|nguoi (?:dung dau|phu trach))\\b',
    '\\b(?:dong chi|dc|d c)\\b|(?:^|[^a-z ] )(?:ong|ba) ',
    '\\b(?:director|head|chair(?:man|woman|person)?|secretary|minister|deputy|officer|chief|mr|mrs|ms|dr)\\b',
  ].join('|'),
)

const shortForms: ReadonlySet<string> = new Set(
  [...agencies, ...formerAgencies].flatMap(agency => agency.shortForms.map(foldText)),
)

/** Domain facts B5: "owner given as an office and not as a person". What is not known to be an office is let be. */
export function namesOffice(text: string): boolean {
  if (postWords.test(foldText(text)) || /^(?:Ông|Bà)\s/iu.test(text.trim())) return false
  if (shortForms.has(foldText(text)) || isInitials(text.trim())) return true
  const written = spelling(text)
  return officeBeginnings.some(beginning => written === beginning || written.startsWith(`${beginning} `))
}

/** "VPTU", "SKHCN": one word in capitals. */
function isInitials(word: string): boolean {
  return /^\p{Lu}{3,8}$/u.test(word)
}

/** Lower case, plain spaces, and one place for the tone of "ủy" and "uỷ". */
function spelling(text: string): string {
  return cleanText(text).toLowerCase().replace(/\s+/g, ' ').replaceAll('uỷ', 'ủy')
}
