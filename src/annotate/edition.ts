// The names that the two editions of the format, transitional and strict, have for the same things (ECMA-376, ISO/IEC 29500).

export interface Edition {
  readonly main: string
  /** Of `r:id`, and the beginning of the types of relationships. */
  readonly relationships: string
}

export const transitional: Edition = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

export const strict: Edition = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/** The edition of a part, by the namespaces its root declares; null when it is no spreadsheet part. */
export function editionOf(declarations: ReadonlyMap<string, string>): Edition | null {
  const declared = new Set(declarations.values())
  return [transitional, strict].find(({ main }) => declared.has(main)) ?? null
}

/**
 * How `r:id` is written inside an element: with the prefix the root declares, else with a declaration of its own.
 */
export function relationshipIdAttribute(
  declarations: ReadonlyMap<string, string>,
  edition: Edition,
  id: string,
): string {
  for (const [name, value] of declarations) {
    if (name.startsWith('xmlns:') && value === edition.relationships) return `${name.slice(6)}:id="${id}"`
  }
  return `xmlns:r="${edition.relationships}" r:id="${id}"`
}
