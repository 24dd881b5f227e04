// Turns a pure function of a text into one that remembers its latest answers: cells of one column repeat themselves.

/** Longer texts hardly repeat, and remembering them would keep them in memory. */
const longestRemembered = 200

/** Never holds more than `capacity` answers; when full it forgets them all, which costs less than keeping an order. */
export function memoise<T>(compute: (text: string) => T, capacity = 2_000): (text: string) => T {
  const answers = new Map<string, { readonly value: T }>()
  return text => {
    if (text.length > longestRemembered) return compute(text)
    const known = answers.get(text)
    if (known) return known.value
    const value = compute(text)
    if (answers.size >= capacity) answers.clear()
    answers.set(text, { value })
    return value
  }
}
