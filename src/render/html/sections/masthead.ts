// The head of the page: whose plan, which period and day, and the page's own controls.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { scopeWords } from '../../../language/scope-words.ts'
import { documentText } from '../../document-text.ts'
import type { PageDraft } from '../page-draft.ts'

export function masthead(draft: PageDraft): Element {
  const { report, words, html, language, day, number, said } = draft
  const { plan, period, asOf } = report
  return h('header', { className: ['masthead'] }, [
    controls(draft),
    plan.issuedBy === null ? null : h('p', { className: ['issuer'] }, said(plan.issuedBy)),
    h('h1', words.title),
    h('p', { className: ['plan-title'] }, said(plan.title)),
    h('ul', { className: ['facts'] }, [
      h('li', { className: ['as-of'] }, words.asOfLine(day(asOf))),
      h('li', words.periodLine(period.id, day(period.from), day(period.to))),
      period.submitBy === null ? null : h('li', words.submitByLine(day(period.submitBy))),
      h('li', words.planLine(plan.id, number(plan.version), null)),
    ]),
    ...proseParagraphs(draft, 'page.opening'),
    h('p', { className: ['note'] }, report.edition === 'public' ? scopeWords[language].publicNote : html.keysNote),
    h('noscript', h('p', { className: ['note'] }, html.withoutScript)),
  ])
}

/** Each line of what an office has to say around the figures is a paragraph. */
export function proseParagraphs({ prose }: PageDraft, key: 'page.opening' | 'page.closing'): Element[] {
  const lines = documentText(prose.sentence(key)).split('\n')
  return lines.filter(line => line.trim() !== '').map(line => h('p', { className: ['prose'] }, line))
}

function controls({ html, language }: PageDraft): Element {
  const languages = (['vi', 'en'] as const).map(other =>
    h(
      'button',
      { type: 'button', dataLanguage: other, lang: other, ariaPressed: other === language ? 'true' : 'false' },
      other === 'vi' ? 'Tiếng Việt' : 'English',
    ),
  )
  const choices = (['auto', 'light', 'dark'] as const).map(value => h('option', { value }, html.appearances[value]))
  return h('div', { className: ['controls'] }, [
    h('div', { className: ['languages'], role: 'group', ariaLabel: html.language }, languages),
    h('label', [`${html.appearance} `, h('select', { dataAppearance: '' }, choices)]),
    h('button', { type: 'button', dataPrint: '' }, html.print),
  ])
}

/** Links to the parts that are there, by their own headings. */
export function contents({ html }: PageDraft, sections: readonly Element[]): Element {
  const links = sections.map(({ properties, children: [title] }) =>
    h('li', h('a', { href: `#${String(properties.id)}` }, title && 'children' in title ? title.children : [])),
  )
  return h('nav', { className: ['contents'], ariaLabel: html.contents }, [h('ul', links)])
}
