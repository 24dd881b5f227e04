// The names under which the two editions of ECMA-376 (transitional, strict) speak of the same things.

const main = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
] as const

const references = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const

export function isSpreadsheetNamespace(namespace: string): boolean {
  return namespace === main[0] || namespace === main[1]
}

/** Excel 2007 had others before it was finished, and wrote some things in other ways; no later one opens those. */
export function isBetaNamespace(namespace: string): boolean {
  return /^http:\/\/schemas\.(?:microsoft\.com\/office\/excel|openxmlformats\.org\/spreadsheetml)\/2006\/\d/.test(
    namespace,
  )
}

/** The value of `r:id`, whatever the prefix; null when there is none. */
export function relationshipId(attributes: ReadonlyMap<string, string>): string | null {
  return attributes.get(`${references[0]} id`) ?? attributes.get(`${references[1]} id`) ?? null
}

/** xsd:boolean as attributes hold it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
