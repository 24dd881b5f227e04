// Ties a row to a task or an indicator of the plan: by its code, else by its title when only one can be meant.
import { distance } from 'fastest-levenshtein'
import { foldText } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'
import { nearest } from '../text/nearest.ts'
import { isSameWording } from '../text/same-wording.ts'
import { titleKey } from './compare-text.ts'

interface Named {
  readonly id: string
  readonly title: string
  /** Of an indicator. */
  readonly unit?: string
}

export interface RowMatch {
  readonly id: string | null
  readonly matchedBy: 'code' | 'title' | null
  /** When nothing matched: the id that may have been meant. */
  readonly nearest: string | null
}

export interface RowMatcher {
  match(code: string, title: string): RowMatch
  /** Whether a text is a code of this plan, however short: "1.2", "01". */
  isCode(text: string): boolean
  /** Whether a text is written like a code of this plan, so that "Người lập biểu" is not taken for one. */
  looksLikeCode(text: string): boolean
  /** Whether a text is, or nearly is, one title of this plan. */
  isTitle(text: string): boolean
}

const matchers = new WeakMap<readonly Named[], RowMatcher>()

/** The matcher of a plan's tasks or indicators; built once for all files of a run. */
export function rowMatcher(items: readonly Named[]): RowMatcher {
  const known = matchers.get(items)
  if (known) return known
  const matcher = buildMatcher(items)
  matchers.set(items, matcher)
  return matcher
}

/** Codes match whatever their case, spaces and separators; near titles only when one is near and no other. */
function buildMatcher(items: readonly Named[]): RowMatcher {
  const byId = new Map(items.map(item => [item.id, item]))
  const bySpelling = uniqueIndex(items, item => codeKey(item.id))
  const byCode = (code: string) => byId.get(code) ?? bySpelling.get(codeKey(code)) ?? null
  const findTitle = titleFinder(items)
  const prefixes = new Set(items.map(item => lettersOf(item.id)).filter(letters => letters !== ''))

  return {
    match(code, title) {
      if (code !== '') {
        const item = byCode(code)
        if (item) return { id: item.id, matchedBy: 'code', nearest: null }
        const { item: named, meant } = findTitle(title)
        const near = () =>
          nearest(
            code,
            Array.from(items, ({ id }) => id),
          )
        return { id: null, matchedBy: null, nearest: named?.id ?? near() ?? meant?.id ?? null }
      }
      const { item, meant } = findTitle(title)
      if (item) return { id: item.id, matchedBy: 'title', nearest: null }
      return { id: null, matchedBy: null, nearest: meant?.id ?? null }
    },
    isCode: text => byCode(text) !== null,
    looksLikeCode(text) {
      if (byCode(text) !== null) return true
      if (text.length > 24 || text.split(/\s+/).length > 2) return false
      return prefixes.has(lettersOf(text)) || /^\p{L}{1,8}[\s._/-]?\d[\p{L}\d._/-]*$/u.test(text)
    },
    isTitle: text => findTitle(text).item !== null,
  }
}

/** The one that has a title; else the one that may have been meant by it. */
interface FoundTitle {
  readonly item: Named | null
  readonly meant: Named | null
}

/**
 * Every locality sends the titles of one plan, so each is looked for once; an indicator's unit may stand behind its title,
 * "Số xã có cáp quang (xã)". Very short ones have to be equal.
 */
function titleFinder(items: readonly Named[]): (title: string) => FoundTitle {
  const byTitle = uniqueIndex(items, item => titleKey(item.title))
  const titles = [...byTitle.keys()]
  const byTitleAndUnit = uniqueIndex(items, ({ title, unit = '' }) => titleKey(`${title} ${unit}`))
  const begins = beginningFinder(items)
  const known = new Map<string, FoundTitle>()
  const keep = (key: string, found: FoundTitle) => {
    known.set(key, found)
    return found
  }
  return title => {
    const key = titleKey(title)
    if (key.length < 4) return { item: byTitle.get(key) ?? null, meant: null }
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const item = byTitle.get(key) ?? byTitleAndUnit.get(key)
    const match = item ? { item, meant: null } : nearTitle(key, titles, byTitle)
    if (match.item === null && match.meant === null) return keep(key, { item: null, meant: begins(key) })
    return keep(key, match)
  }
}

/**
 * "NV-01", "nv 1" and "NV.01" are one code: runs of letters and of digits, without leading zeros. Every locality sends
 * the codes of one plan.
 */
const codeKey = memoise(code => {
  const runs = foldText(code).match(/[a-z]+|\d+/g) ?? []
  return runs.map(run => run.replace(/^0+(?=\d)/, '')).join('-')
})

function lettersOf(code: string): string {
  return foldText(code).replace(/[^a-z]/g, '')
}

function uniqueIndex(items: readonly Named[], keyOf: (item: Named) => string): Map<string, Named> {
  const index = new Map<string, Named>()
  const shared = new Set<string>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === '' || index.has(key)) shared.add(key)
    else index.set(key, item)
  }
  for (const key of shared) index.delete(key)
  return index
}

/**
 * Near: at most one letter in ten differs, no digit, for "năm 2025" is not "năm 2026", and no word, for "đã có" is not
 * "chưa có"; unambiguous: the next nearest title is at least twice as far.
 */
function nearTitle(key: string, titles: readonly string[], byTitle: ReadonlyMap<string, Named>): FoundTitle {
  const none = { item: null, meant: null }
  const allowed = Math.floor(key.length / 10)
  if (allowed === 0) return none
  let best: { title: string; distance: number } | null = null
  let second = Number.POSITIVE_INFINITY
  for (const title of titles) {
    if (Math.abs(title.length - key.length) > allowed * 2 || digitsOf(title) !== digitsOf(key)) continue
    const found = distance(key, title)
    if (best === null || found < best.distance) {
      second = best?.distance ?? second
      best = { title, distance: found }
    } else if (found < second) second = found
  }
  if (best === null || best.distance > allowed * 2 || second < best.distance * 2) return none
  const found = byTitle.get(best.title) ?? null
  return best.distance <= allowed && isSameWording(best.title, key)
    ? { item: found, meant: null }
    : { item: null, meant: found }
}

/**
 * The only one whose title, of two words or more, a longer one begins with: "… trực tuyến toàn trình đạt 80%", "… cấp xã (Sở
 * Nội vụ)". What follows may make it another, so nothing is taken for it.
 */
function beginningFinder(items: readonly Named[]): (key: string) => Named | null {
  const keyed = items.map(item => ({ item, key: `${titleKey(item.title)} ` })).filter(({ key }) => /\S \S+ $/.test(key))
  return key => {
    const [only, ...more] = keyed.filter(one => key.startsWith(one.key))
    return only && more.length === 0 ? only.item : null
  }
}

function digitsOf(key: string): string {
  return key.match(/\d+/g)?.join(' ') ?? ''
}
