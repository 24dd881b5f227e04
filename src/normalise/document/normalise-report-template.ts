// Turns a YAML tree into the prose a report is written with, or into what is wrong with it, each at its line.
import { type Outcome, type Raised, raise } from '../../diagnostics/diagnostic.ts'
import { placeholders, type ReportTemplate, strangePlaceholders } from '../../model/report-prose.ts'
import type { RawTree } from '../../source/raw-tree.ts'
import { nearest } from '../text/nearest.ts'
import { type DocumentSource, isMap, locateIn } from './document-source.ts'
import { readDocument } from './read-document.ts'
import { reportTemplateSchema } from './report-template-schema.ts'
import { withSameLetters } from './schema-problems.ts'

/** Null, with `invalid-config` at each place, when something in it would not be heeded. */
export function normaliseReportTemplate(file: string, tree: RawTree): Outcome<ReportTemplate | null> {
  const source = { file, tree }
  const { value, raised } = readDocument(source, reportTemplateSchema, {
    kind: 'report-template',
    rule: 'invalid-config',
  })
  const sentences = sentencesOf(value ?? tree.value)
  const all = [...raised, ...sentences.flatMap(sentence => unknownPlaceholders(sentence, source))]
  if (all.length > 0) return { value: null, raised: all }
  return { value: new Map(sentences.map(({ path, text }) => [path.join('.'), text.normalize('NFC')])), raised: [] }
}

interface Sentence {
  readonly path: readonly [group: string, key: string]
  readonly text: string
}

function sentencesOf(value: unknown): Sentence[] {
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([group, keys]) => {
    if (!isMap(keys)) return []
    return Object.entries(keys).flatMap(([key, text]): Sentence[] =>
      typeof text === 'string' ? [{ path: [group, key], text }] : [],
    )
  })
}

function unknownPlaceholders({ path, text }: Sentence, source: DocumentSource): Raised[] {
  return strangePlaceholders(text).map(actual => {
    const meant = meantBy(actual.replace(/[{}]/gu, '').trim())
    const facts = { problem: 'unknown-placeholder', actual, key: path.join('.') }
    const more = meant === null ? { known: placeholders.join(', ') } : { expected: `{{${meant}}}` }
    return raise('invalid-config', locateIn(source, path), { ...facts, ...more })
  })
}

/** `title` for `plan.title` is not far off, unless another ends so too. */
function meantBy(word: string): string | null {
  const near = nearest(word, placeholders) ?? withSameLetters(word, placeholders)
  if (near !== null) return near
  const [only, another] = placeholders.filter(known => known.endsWith(`.${word}`))
  return another === undefined ? (only ?? null) : null
}
