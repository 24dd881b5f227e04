// Says which script and style the page may use: its own two, by their digests, and nothing from any network.
import { createHash } from 'node:crypto'

/** Content Security Policy level 3. Attributes cannot carry style or script either. */
export function contentSecurityPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}
