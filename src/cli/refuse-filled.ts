// Keeps templates from being written over files that somebody has begun to fill in.
import { readFile } from 'node:fs/promises'
import { templateWords } from '../language/template-words.ts'
import type { Language, Plan } from '../model/plan.ts'
import type { Submission } from '../model/submission.ts'
import { normaliseSubmissionTable } from '../normalise/submission/normalise-submission-table.ts'
import { normaliseSubmissionTree } from '../normalise/submission/normalise-submission-tree.ts'
import { readSource } from '../read/readers.ts'
import type { Field } from '../source/field.ts'
import { exitStatus, Stop } from './exit-status.ts'
import type { OutputFile } from './write-file.ts'

/** A blank template of an earlier plan may be replaced; what holds an entry, or cannot be read, may not. */
export async function refuseFilled(files: readonly OutputFile[], plan: Plan, language: Language): Promise<void> {
  for (const { path, name, content } of files) {
    // Where nothing can be read, nothing is lost; writing says what else is wrong with the place.
    const there = await readFile(path).catch(() => null)
    if (there === null || there.equals(Buffer.from(content))) continue
    const submission = await readSubmission(name, there, plan)
    if (submission !== null && !isFilled(submission)) continue
    throw new Stop(exitStatus.commandLine, templateWords[language].command.alreadyFilled(name))
  }
}

async function readSubmission(file: string, bytes: Uint8Array, plan: Plan): Promise<Submission | null> {
  const { value } = await readSource(file, bytes)
  if (value === null) return null
  return value.kind === 'table'
    ? normaliseSubmissionTable(file, value, plan).value
    : normaliseSubmissionTree(file, value, plan).value
}

function isFilled({ identity, tasks, indicators }: Submission): boolean {
  const entries: readonly Field<unknown>[] = [
    identity.reportedOn,
    identity.preparedBy,
    ...tasks.flatMap(row => [row.status, row.progress, row.completedOn, row.evidence, row.result, row.difficulties]),
    ...tasks.flatMap(row => [row.proposals, row.note]),
    ...indicators.flatMap(row => [row.actual, row.numerator, row.denominator, row.source, row.note]),
  ]
  return entries.some(({ state }) => state !== 'blank')
}
