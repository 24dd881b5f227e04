// Builds elements of the page from names, attributes and texts; a text is never read as markup.

export type Attributes = Readonly<Record<string, string | number | boolean | null>>
export type Content = Node | string | null

/** null and false leave an attribute out, true sets it empty. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...content.filter(part => part !== null))
  return made
}

/** A control that does one thing. */
export function button(text: string, attributes: Attributes, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text)
  made.addEventListener('click', press)
  return made
}
