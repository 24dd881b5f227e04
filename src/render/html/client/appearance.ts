// Remembers, while this tab is open, whether the reader wants the page light, dark or as the system has it.

const key = 'tiendo-appearance'

/** Some browsers keep nothing for pages opened from a disk; the choice then lasts until the page is left. */
export function recall(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value)
  } catch {
    return
  }
}

export function useAppearance(select: HTMLSelectElement): void {
  const chosen = recall(key)
  if (chosen !== null) select.value = chosen
  document.documentElement.dataset.appearance = select.value
  select.addEventListener('change', () => {
    document.documentElement.dataset.appearance = select.value
    remember(key, select.value)
  })
}
