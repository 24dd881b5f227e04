// Turns TypeScript into the same code without comments, and with nothing in its texts and patterns.

/** Where a slash begins a pattern and not a division: after an operator, an opening bracket or one of these words. */
const beforePattern = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|default|await))\s*$/

interface Taken {
  readonly code: string
  readonly end: number
}

/** TypeScript 7 has no parser to ask, and this much of the language is easily told apart. */
export function codeOf(text: string): string {
  return takeCode(text, 0, '').code
}

/** Code from `start` to the closing brace of a template's expression, or to the end. */
function takeCode(text: string, start: number, until: '' | '}'): Taken {
  let code = ''
  let depth = 0
  let index = start
  while (index < text.length) {
    const character = text[index] ?? ''
    const taken = takeOther(text, index, code)
    if (taken) {
      code += taken.code
      index = taken.end
      continue
    }
    if (character === '{') depth += 1
    if (character === '}' && depth-- === 0 && until === '}') return { code, end: index + 1 }
    code += character
    index += 1
  }
  return { code, end: index }
}

/** A comment, text, template or pattern that begins here, or null. */
function takeOther(text: string, index: number, before: string): Taken | null {
  const two = text.slice(index, index + 2)
  if (two === '//') return { code: '', end: endOf(text, '\n', index) - 1 }
  if (two === '/*') return { code: ' ', end: endOf(text, '*/', index + 2) }
  const character = two[0] ?? ''
  if (character === "'" || character === '"') return { code: "''", end: endOfText(text, index) }
  if (character === '`') return takeTemplate(text, index)
  if (character === '/' && beforePattern.test(before)) return { code: "''", end: endOfPattern(text, index) }
  return null
}

function takeTemplate(text: string, start: number): Taken {
  let code = "''"
  let index = start + 1
  while (index < text.length && text[index] !== '`') {
    if (text[index] === '\\') index += 2
    else if (text.startsWith('${', index)) {
      const inner = takeCode(text, index + 2, '}')
      code += ` + (${inner.code})`
      index = inner.end
    } else index += 1
  }
  return { code, end: index + 1 }
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length + 1 : found + mark.length
}

function endOfText(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text[index] !== text[start]) index += text[index] === '\\' ? 2 : 1
  return index + 1
}

/** A slash inside square brackets does not end a pattern; its flags belong to it. */
function endOfPattern(text: string, start: number): number {
  let index = start + 1
  let bracket = false
  while (index < text.length && (bracket || text[index] !== '/')) {
    if (text[index] === '[') bracket = true
    if (text[index] === ']') bracket = false
    index += text[index] === '\\' ? 2 : 1
  }
  index += 1
  while (/[a-z]/.test(text[index] ?? '')) index += 1
  return index
}
