// Lets the arrow keys move between the buttons of a table, which is then one stop of the Tab key.

export function useArrowKeys(place: HTMLElement): void {
  const rows = [...place.querySelectorAll('tbody tr')].map(row =>
    [...row.querySelectorAll('td')].map(cell => cell.querySelector('button')),
  )
  const buttons = rows.flat().filter(one => one !== null)
  buttons.forEach((one, index) => {
    one.tabIndex = index === 0 ? 0 : -1
  })
  place.addEventListener('keydown', event => {
    const focused = buttons.find(one => one === document.activeElement) ?? null
    const from = rows.findIndex(row => focused !== null && row.includes(focused))
    const column = rows[from]?.indexOf(focused) ?? -1
    const target = column === -1 ? null : targetOf(event.key, rows, from, column)
    if (!target) return
    event.preventDefault()
    for (const one of buttons) one.tabIndex = one === target ? 0 : -1
    target.focus()
  })
}

type Cells = readonly (readonly (HTMLButtonElement | null)[])[]

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The next cell that has a button, in the direction of the key; Home and End go to the ends of the row. */
function targetOf(key: string, rows: Cells, from: number, column: number): HTMLButtonElement | null {
  if (key === 'Home') return rows[from]?.find(one => one !== null) ?? null
  if (key === 'End') return rows[from]?.findLast(one => one !== null) ?? null
  const [down, right] = steps[key] ?? [0, 0]
  if (down === 0 && right === 0) return null
  for (let row = from + down, cell = column + right; rows[row]?.[cell] !== undefined; row += down, cell += right) {
    const found = rows[row]?.[cell]
    if (found) return found
  }
  return null
}
