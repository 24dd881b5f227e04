// The problems of a YAML document in English: what stands there, what was expected, what to do.
import type { DocumentType } from '../../diagnostics/document-problem.ts'
import { type DocumentCatalogue, found, typeIn } from './document-catalogue.ts'
import { isStated, plain, quoted } from './word-facts.ts'

const types: Readonly<Record<DocumentType, string>> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'true-or-false': 'true or false',
  list: 'a list, each line starting with “-”',
  map: 'lines of the form “key: value”',
  assignees: 'all, or a list of codes and group names such as ["01", "48"]',
  deadline: 'a deadline such as 31/12/2025, 12/2025 or Q2/2025',
}

const messages: DocumentCatalogue['messages'] = {
  'wrong-kind': facts =>
    facts.expected === 'yaml'
      ? `This file is ${plain(facts.actual)}; a YAML file is expected`
      : `This file says ${quoted(`kind: ${facts.actual}`)}; expected ${quoted(`kind: ${facts.expected}`)}`,
  'unknown-key': facts =>
    `${quoted(facts.actual)} is not a key used here; ${
      isStated(facts.expected) ? `the nearest is ${quoted(facts.expected)}` : `the keys are: ${facts.known}`
    }`,
  'missing-key': facts => `The key ${quoted(facts.key)} is missing; it is required`,
  'wrong-type': facts => `${found(facts, 'under', 'The file is empty')}; expected ${typeIn(types, facts)}`,
  'unquoted-number': facts =>
    `${facts.actual} under ${quoted(facts.key)} is read as a number; expected it in quotes: ${facts.expected}`,
  'unknown-value': facts =>
    `${found(facts, 'under')}; expected one of: ${facts.known}${
      isStated(facts.expected) ? ` (the nearest is ${quoted(facts.expected)})` : ''
    }`,
  'blank-text': facts => `${quoted(facts.key)} is left blank; expected something to be written`,
  'bad-date': facts => `${found(facts, 'under')} is not a day; expected the form 2025-12-31`,
  'out-of-range': facts => `${found(facts, 'under')}; expected a number ${facts.expected}`,
  'range-without-max': () => 'A target with op: range has no upper end; expected the key “max” too',
  'max-without-range': facts => `“max: ${facts.actual}” is for ranges only; expected “op: range”`,
  'reversed-range': facts => `“max: ${facts.actual}” is below the lower end of the range; expected at least as much`,
  'reversed-period': facts => `The period ends on ${facts.actual}, before it begins; expected “to” on or after “from”`,
  'reversed-colours': facts =>
    `“${facts.key}: ${facts.actual}” leaves green no higher than yellow; expected “greenFrom” (95 if not written) above “yellowFrom” (70 if not written)`,
  'amendment-subject': () => 'A decision speaks of one task or of one indicator; expected exactly one of the two',
  'empty-change': () => '“set” names no change; expected at least one',
  'misplaced-change': facts =>
    facts.key === 'targets'
      ? '“targets” does not go with a task; only indicators have targets'
      : `${quoted(facts.key)} does not go with an indicator; only tasks have it`,
  'unknown-rule': facts =>
    `${quoted(facts.actual)} is no rule${
      isStated(facts.expected)
        ? `; is ${quoted(facts.expected)} meant?`
        : '; expected a name that “tiendo explain” lists'
    }`,
  'unknown-placeholder': facts =>
    `${quoted(facts.actual)} in “${facts.key}” stands for nothing; ${
      isStated(facts.expected) ? `the nearest is ${quoted(facts.expected)}` : `expected one of: ${facts.known}`
    }`,
}

const fixes: DocumentCatalogue['fixes'] = {
  'wrong-kind': 'Choose the right file, or correct the line “kind” at its top.',
  'unknown-key': 'Correct the spelling of the key, or delete the line.',
  'missing-key': 'Add the key that is missing.',
  'wrong-type': 'Write the value in the form expected.',
  'unquoted-number': 'Put the code in quotes and keep its leading zero, such as "01".',
  'unknown-value': 'Choose one of the values listed.',
  'blank-text': 'Write the value, or delete the line if the key is not required.',
  'bad-date': 'Write the day as year-month-day, such as 2025-12-31.',
  'out-of-range': 'Check the number.',
  'range-without-max': 'Add “max”, or use another comparison such as ">=".',
  'max-without-range': 'Change “op” to range, or take “max” out.',
  'reversed-range': 'Check both ends of the range; they may be swapped.',
  'reversed-period': 'Check the first and the last day of the period.',
  'reversed-colours': 'Check both thresholds; they may be swapped.',
  'amendment-subject': 'Keep one of task and indicator; write two entries where a decision speaks of both.',
  'empty-change': 'Write what changes, such as set: {deadline: 2025-12-31}.',
  'misplaced-change': 'Take the key out, or move it to a decision on what it belongs to.',
  'unknown-rule': 'Correct the name; “tiendo explain” lists them all.',
  'unknown-placeholder': 'Write a placeholder of the list in templates/README.md, as {{name}}.',
}

export const documentWordsEn: DocumentCatalogue = { messages, fixes }
