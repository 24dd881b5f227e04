// The ways a YAML document can differ from what its kind asks for: a closed list, put into words by language/.

/** The `problem` fact of `invalid-plan`, `invalid-submission` and `invalid-config`. */
export const documentProblems = [
  'wrong-kind',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'unquoted-number',
  'unknown-value',
  'blank-text',
  'bad-date',
  'out-of-range',
  'range-without-max',
  'max-without-range',
  'reversed-range',
  'reversed-period',
  'reversed-colours',
  'amendment-subject',
  'empty-change',
  'misplaced-change',
  'unknown-rule',
  'unknown-placeholder',
] as const
export type DocumentProblem = (typeof documentProblems)[number]

/** The `expected` fact of `wrong-type`. */
const documentTypes = [
  'text',
  'number',
  'whole-number',
  'true-or-false',
  'list',
  'map',
  'assignees',
  'deadline',
] as const
export type DocumentType = (typeof documentTypes)[number]

export function isDocumentProblem(word: unknown): word is DocumentProblem {
  return documentProblems.some(problem => problem === word)
}

export function isDocumentType(word: unknown): word is DocumentType {
  return documentTypes.some(type => type === word)
}
