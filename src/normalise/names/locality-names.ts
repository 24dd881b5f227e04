// Turns the name of a locality into the forms it is compared in: folded, without its office, without its kind.
import { foldText } from '../text/fold-text.ts'

/** A unit's name without the words for what it is: "tinh", "thanh pho", "xa"; they change while the name stays. */
export function bareName(folded: string): string {
  return folded.replace(/^(?:tinh|thanh pho|tp|xa|phuong|dac khu|x|p) (?=.)/, '')
}

/** "UBND tỉnh Sơn La", "Văn phòng Tỉnh ủy Sơn La": who speaks for a unit. */
export function withoutOffice(folded: string): string {
  return folded.replace(
    /^(?:(?:van phong|vp) )?(?:(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|tinh uy|thanh uy|dang uy) )?(?=.)/,
    '',
  )
}

/** A name in full and bare, folded. */
export function spellings(name: string): string[] {
  const folded = foldText(name)
  return [...new Set([folded, bareName(folded)])]
}

/** "Kontum" and "Kon Tum", "Daklak" and "Đắk Lắk": spaces between syllables come and go. */
export function compact(folded: string): string {
  return folded.replaceAll(' ', '')
}
