// The namespace declarations of the elements that are open → the namespaces of names (Namespaces in XML 1.0).

type RawAttributes = ReadonlyMap<string, string>

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
/** Far above any namespace in use; a long one would be paid for in every name. */
const longest = 1000
const none: readonly string[] = []

export class XmlNamespaces {
  /** For each prefix its namespaces, that of the innermost element last; the default namespace under ''. */
  readonly #bound = new Map<string, string[]>()

  /** Takes up what an element declares; answers the prefixes, to be given back at its end. */
  enter(raw: RawAttributes): readonly string[] {
    if (isPlain(raw)) return none
    const prefixes: string[] = []
    for (const [name, namespace] of raw) {
      const prefix = declaredBy(name)
      if (prefix === null) continue
      const bound = this.#bound.get(prefix)
      if (bound) bound.push(namespace)
      else this.#bound.set(prefix, [namespace])
      prefixes.push(prefix)
    }
    return prefixes
  }

  leave(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#bound.get(prefix)?.pop()
  }

  /** null for a prefix that nobody declared, or for a namespace longer than any. */
  of(name: string): string | null {
    const colon = name.indexOf(':')
    const prefix = colon === -1 ? '' : name.slice(0, colon)
    const declared = this.#bound.get(prefix)?.at(-1)
    if (declared !== undefined) return declared.length > longest ? null : declared
    return prefix === '' ? '' : prefix === 'xml' ? xmlNamespace : null
  }

  /** The attributes by their resolved names, without declarations; null for an undeclared prefix or for twins. */
  resolve(raw: RawAttributes): RawAttributes | null {
    if (isPlain(raw)) return raw
    const attributes = new Map<string, string>()
    for (const [name, value] of raw) {
      if (declaredBy(name) !== null) continue
      const namespace = name.includes(':') ? this.of(name) : ''
      const resolved = namespace === '' ? name : `${namespace} ${localName(name)}`
      if (namespace === null || attributes.has(resolved)) return null
      attributes.set(resolved, value)
    }
    return attributes
  }
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** True when no attribute declares or uses a prefix. */
function isPlain(raw: RawAttributes): boolean {
  for (const name of raw.keys()) if (name.startsWith('xmlns') || name.includes(':')) return false
  return true
}

/** The prefix an attribute declares; null when it declares none. */
function declaredBy(name: string): string | null {
  if (name === 'xmlns') return ''
  return name.startsWith('xmlns:') ? name.slice(6) : null
}
