// Turns diagnostics into a SARIF 2.1.0 log: the format by which code scanning takes what a checker has to say.
import type { Artifact, Location, Log, LogicalLocation, ReportingDescriptor, Result } from 'sarif'
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import { cellAddress, type SourceLocation } from '../../source/location.ts'
import type { RuleDescription } from '../rules-text.ts'
import { visibleText } from '../visible-text.ts'
import type { CheckedFiles } from './checked.ts'
import { textPosition } from './text-position.ts'

const level = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

export interface SarifTool {
  readonly version: string
  readonly rules: readonly RuleDescription[]
}

/**
 * OASIS SARIF 2.1.0. A region speaks of text alone (3.30: none for binary files), so a cell of a workbook is a logical
 * location; CSV and YAML have both. File names are relative to the working directory, `%SRCROOT%`.
 */
export function renderDiagnosticsSarif(checked: CheckedFiles, { version, rules }: SarifTool): string {
  const { diagnostics, files, language } = checked
  const used = new Set(diagnostics.map(({ rule }) => rule))
  const described = rules.filter(({ name }) => used.has(name))
  const driver = { name: 'tiendo', version, language, rules: described.map(rule => descriptor(rule, language)) }
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'the working directory' } } },
        artifacts: files.map(({ file, sha256 }): Artifact => {
          const hashes = sha256 === '' ? {} : { hashes: { 'sha-256': sha256 } }
          return { location: artifactLocation(file), ...hashes }
        }),
        results: diagnostics.map(one => resultOf(one, checked, described)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptor({ name, severity, words }: RuleDescription, language: Language): ReportingDescriptor {
  const { what, why, fix } = words[language]
  return {
    id: name,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: fix },
    defaultConfiguration: { level: level[severity] },
  }
}

function resultOf(diagnostic: Diagnostic, { describe }: CheckedFiles, described: readonly RuleDescription[]): Result {
  const { rule, severity, at, locality, task, indicator, facts, related } = diagnostic
  const { message, fix } = describe(diagnostic)
  const ruleIndex = described.findIndex(({ name }) => name === rule)
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: level[severity],
    message: { text: visibleText(fix === '' ? message : `${message}. ${fix}`) },
    locations: [locationOf(at)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(locationOf).filter(isFirst) }),
    partialFingerprints: { 'tiendo/1': fingerprint(diagnostic) },
    properties: { locality, task, indicator, facts },
  }
}

/** The standard wants each related location once (SARIF 2.1.0, 3.27.22). */
function isFirst(location: Location, index: number, all: readonly Location[]): boolean {
  const spelt = JSON.stringify(location)
  return all.findIndex(other => JSON.stringify(other) === spelt) === index
}

/** The same for a fault whose row has moved: what is wrong, whose, about what and under which heading. */
function fingerprint({ rule, at, locality, task, indicator, facts }: Diagnostic): string {
  return JSON.stringify([rule, locality ?? at.file, task, indicator, facts.heading ?? '', facts.actual ?? ''])
}

function locationOf(at: SourceLocation): Location {
  const position = textPosition(at)
  const region = position && { startLine: position.line, startColumn: position.column }
  return {
    physicalLocation: { artifactLocation: artifactLocation(at.file), ...(region ? { region } : {}) },
    ...(at.kind === 'cell' ? { logicalLocations: [cellLocation(at.sheet, cellAddress(at))] } : {}),
  }
}

/** `'Nhiệm vụ'!B12`, as a formula would name it. */
function cellLocation(sheet: string | null, cell: string): LogicalLocation {
  const fullyQualifiedName = sheet === null ? cell : `'${sheet.replaceAll("'", "''")}'!${cell}`
  return { name: cell, fullyQualifiedName, kind: 'cell' }
}

/** Half a surrogate pair, which Windows lets into names, has no UTF-8. */
function artifactLocation(file: string) {
  const uri = file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}
