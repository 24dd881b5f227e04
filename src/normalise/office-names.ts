// Tells an office ("Sở Nội vụ", "VPTU") from a person or a post ("Nguyễn Văn A", "Giám đốc Sở Nội vụ").
import { agencies, formerAgencies } from './agency-names.ts'
import { foldText } from './fold-text.ts'

/** The first words of offices, folded. A person's name begins with none of them together with what follows. */
const officeWords = [
  'bo',
  'so',
  'ban',
  'uy ban',
  'ubnd',
  'hdnd',
  'hoi dong',
  'van phong',
  'vp',
  'vptu',
  'vpub',
  'tinh uy',
  'thanh uy',
  'dang uy',
  'huyen uy',
  'cuc',
  'chi cuc',
  'tong cuc',
  'vu',
  'phong',
  'trung tam',
  'vien',
  'truong dai hoc',
  'dai hoc',
  'hoc vien',
  'cong an',
  'bo chi huy',
  'quan khu',
  'thanh tra',
  'kho bac',
  'ngan hang',
  'mat tran',
  'lien minh',
  'lien doan',
  'doan thanh nien',
  'tinh doan',
  'hoi',
  'cong ty',
  'tong cong ty',
  'tap doan',
  'cac',
  'don vi',
  'co quan',
  'to cong tac',
  'department',
  'ministry',
  'office',
  'committee',
  'board',
  'division',
  'agency',
  'authority',
  'centre',
  'center',
]

/** Words that make a person or a post of it, wherever they stand: "Sở Nội vụ (đ/c Nguyễn Văn A, Giám đốc)". */
const postWords =
  /\b(?:chu tich|pho chu tich|giam doc|pho giam doc|truong (?:ban|phong|khoa|doan|nhom|bo phan|thon)|pho (?:truong|ban|phong|van phong)|(?:cuc|vu|bo|so|phong|ban|vien|chi cuc|to|don vi|doan|khoa) truong|thu truong|chanh|bi thu|tong bi thu|thu ky|uy vien|chuyen vien|dong chi|dc|d c|ong|ba|thu tuong|hieu truong|tu lenh|chi huy truong|can bo|lanh dao|nguoi|director|head|chair|chairman|chairwoman|chairperson|secretary|minister|deputy|officer|chief|manager|mr|mrs|ms|dr)\b/

const shortForms: ReadonlySet<string> = new Set(
  [...agencies, ...formerAgencies].flatMap(({ shortForms: forms }) => forms.map(foldText)),
)

/** Domain facts B5: "owner given as an office and not as a person". Anything not known to be an office is let be. */
export function namesOffice(text: string): boolean {
  const folded = foldText(text)
  if (folded === '' || postWords.test(folded)) return false
  if (shortForms.has(folded) || isInitials(text)) return true
  return officeWords.some(word => folded === word || (folded.startsWith(`${word} `) && !looksLikeName(text)))
}

/** "VPTU", "SKHCN": one word in capitals, too long for a name's initials. */
function isInitials(text: string): boolean {
  return /^\p{Lu}{3,}$/u.test(text.trim()) && text.trim().length <= 8
}

/** Some family names are also words of offices ("Vũ", "Phòng", "Hội"): two to five words, each with a capital. */
function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  const capitals = words.every(word => /^\p{Lu}\p{Ll}*$/u.test(word))
  return capitals && words.length >= 2 && words.length <= 5 && /^(?:Vũ|Võ|Vương|Cục|Bồ|Hồi|Sơ|Bế|Phong|Viên)$/u.test(words[0] ?? '')
}
