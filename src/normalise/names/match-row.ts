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
        const meant = title === '' ? null : findTitle(title)
        const near = () =>
          nearest(
            code,
            Array.from(items, ({ id }) => id),
          )
        return { id: null, matchedBy: null, nearest: meant?.id ?? near() }
      }
      const item = title === '' ? null : findTitle(title)
      if (item) return { id: item.id, matchedBy: 'title', nearest: null }
      return { id: null, matchedBy: null, nearest: null }
    },
    isCode: text => byCode(text) !== null,
    looksLikeCode(text) {
      if (byCode(text) !== null) return true
      if (text.length > 24 || text.split(/\s+/).length > 2) return false
      return prefixes.has(lettersOf(text)) || /^\p{L}{1,8}[\s._/-]?\d[\p{L}\d._/-]*$/u.test(text)
    },
    isTitle: text => findTitle(text) !== null,
  }
}

/**
 * Every locality sends the titles of one plan, so each is looked for once; an indicator's unit may stand behind its title,
 * "Số xã có cáp quang (xã)". Very short ones have to be equal.
 */
function titleFinder(items: readonly Named[]): (title: string) => Named | null {
  const byTitle = uniqueIndex(items, item => titleKey(item.title))
  const titles = [...byTitle.keys()]
  const byTitleAndUnit = uniqueIndex(items, ({ title, unit = '' }) => titleKey(`${title} ${unit}`))
  const known = new Map<string, Named | null>()
  return title => {
    const key = titleKey(title)
    if (key.length < 4) return byTitle.get(key) ?? null
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const match = byTitle.get(key) ?? byTitleAndUnit.get(key) ?? nearTitle(key, titles, byTitle)
    known.set(key, match)
    return match
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
function nearTitle(key: string, titles: readonly string[], byTitle: ReadonlyMap<string, Named>): Named | null {
  const allowed = Math.floor(key.length / 10)
  if (allowed === 0) return null
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
  if (best === null || best.distance > allowed || second < best.distance * 2) return null
  if (!isSameWording(best.title, key)) return null
  return byTitle.get(best.title) ?? null
}

function digitsOf(key: string): string {
  return key.match(/\d+/g)?.join(' ') ?? ''
}
