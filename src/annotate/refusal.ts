// Why a workbook is not marked in itself and a list is written instead: one closed list of reasons.

/**
 * - `not-xlsx`: a spreadsheet in another format.
 * - `unreadable`: the package is not one that can be taken apart.
 * - `signed`: a digital signature would no longer hold.
 * - `shared-workbook`: the old way of sharing keeps a log of changes that must agree with every sheet.
 * - `unfamiliar-part`: a part that must change is not as the specification has it; `part` names it.
 * - `too-many-formats`: the workbook has no room for another cell format.
 * - `differs`: read back, the marked copy did not say the same as the original.
 */
const refusalReasons = [
  'not-xlsx',
  'unreadable',
  'signed',
  'shared-workbook',
  'unfamiliar-part',
  'too-many-formats',
  'differs',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export class Refusal {
  readonly reason: RefusalReason
  /** The part of the package; '' when it is not about one. */
  readonly part: string

  constructor(reason: RefusalReason, part = '') {
    this.reason = reason
    this.part = part
  }
}
