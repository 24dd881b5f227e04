// Turns two paths relative to the working directory into the link from the one to the other.
/**
 * The address of `file` seen from `folder`, percent-encoded (RFC 3986, section 4.2: a first segment with a colon is
 * preceded by `./`). null where no relative path can be told: an absolute path, or a folder above the working directory.
 */
export function relativeHref(folder: string, file: string): string | null {
  const from = segments(folder)
  const to = segments(file)
  if (!from || !to || to.length === 0) return null
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  const down = to.slice(shared).map(encodeSegment)
  const up = from.slice(shared)
  if (up.includes('..')) return null
  return [...(up.length === 0 ? ['.'] : up.map(() => '..')), ...down].join('/')
}

/** What Excel forbids in the name of a sheet, and what would end the address or begin an escape in it. */
const unlinkable = /[\\/?*[\]:#%\u0000-\u001f\u007f-\u009f\p{Surrogate}]/u

/** The cell of a workbook, in the form Excel follows: file.xlsx#'Sheet'!A12. Other kinds of file are linked as a whole. */
export function placeHref(href: string | null, file: string, sheet: string | null, cell: string): string | null {
  if (href === null || sheet === null || !/\.(xlsx|xlsm|xlsb|xls)$/iu.test(file) || unlinkable.test(sheet)) return href
  return `${href}#'${sheet.replaceAll("'", "''")}'!${cell}`
}

function segments(path: string): string[] | null {
  const unified = path.replaceAll('\\', '/')
  if (unified.startsWith('/') || /^[A-Za-z]:\//u.test(unified)) return null
  return unified.split('/').filter(segment => segment !== '' && segment !== '.')
}

/** A lone surrogate has no UTF-8 form, so it is replaced before encoding. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/gu,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
