// Turns a page into the text that a person reads in it: one line for each heading, paragraph, list item and table row.

/** Only the language that is shown; its script, style and rows are left out. */
export function pageText(html: string): string {
  const shown = /<div id="page"[^>]*>(.*?)<template/s.exec(html)?.[1] ?? ''
  const lines = shown
    .replace(/<(title|option)\b[^>]*>.*?<\/\1>/gs, '')
    .replace(/<\/(?:td|th|dt)>/g, ' | ')
    .replace(/<\/(?:h[1-6]|p|li|tr|dd|caption|section|header|nav)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map(line => unescaped(line).replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
  return `${lines.join('\n')}\n`
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
