// Makes a table a stop of the Tab key only while it is wider than the page, so that the keyboard can scroll it.

export function useScrollStops(page: HTMLElement): void {
  const observer = new ResizeObserver(entries => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth + 1
      if (scrolls) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  for (const place of page.querySelectorAll('.scroll')) observer.observe(place)
}
