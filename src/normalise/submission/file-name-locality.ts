// An identity read from sheets → the same, with the locality of the file's name beside one that stands away from the tasks.
import type { LocalityRegistry } from '../../model/locality.ts'
import type { Identity } from '../../model/submission.ts'
import { parseSubmissionFileName } from '../../model/submission-file-name.ts'
import { type Field, valueOf } from '../../source/field.ts'
import { matchFileNameWord } from '../names/file-name-code.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import type { IdentityArea } from './identity-values.ts'

/** What stands above the first table of tasks. */
export function ofTasks(areas: readonly IdentityArea[]): IdentityArea | undefined {
  return areas.find(({ holds }) => holds === 'tasks') ?? areas.find(({ holds }) => holds === 'indicators')
}

/**
 * What stands above the tasks wins over the file's name. What only another sheet says may be of something else, so that
 * where the name is the code of another unit neither is taken for granted: the two are said to disagree.
 */
export function withFileNameLocality(
  file: string,
  identity: Identity,
  areas: readonly IdentityArea[],
  registry: LocalityRegistry,
): Identity {
  const word = parseSubmissionFileName(file)?.code ?? ''
  const named = matchFileNameWord(word, registry)
  const stated = matchIdentityLocality(identity, registry)
  if (named.kind !== 'matched' || stated.kind !== 'matched' || named.code === stated.code) return identity
  const { localityCode, localityName } = identity
  const given = [localityName, localityCode].filter(field => field.state === 'given')
  const apart = areas.filter(area => area !== ofTasks(areas))
  const isApart = ({ at }: Field<string>) =>
    at.kind === 'cell' && apart.some(({ grid }) => grid.sheet.name === at.sheet)
  if (!given.every(isApart)) return identity
  const ofName: Field<string> = { state: 'given', value: named.code, raw: word, at: { kind: 'file', file } }
  return {
    ...identity,
    localityCode: ofName,
    localityName: valueOf(localityName) === null ? localityCode : localityName,
  }
}
