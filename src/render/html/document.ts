// Puts the page together: one file with its style, its script, its rows, and its text in both languages.
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Language } from '../../model/plan.ts'
import { documentText } from '../document-text.ts'
import { lookDefinitions } from './charts/looks.ts'
import style from './client/page.css?bundled'
import script from './client/page.ts?bundled'
import { contentSecurityPolicy } from './content-security.ts'
import type { PageDraft } from './page-draft.ts'
import { checksSection } from './sections/checks.ts'
import { methodSection, rowsSection } from './sections/closing.ts'
import { coverageSection } from './sections/coverage.ts'
import { decisionsSection } from './sections/decisions.ts'
import { difficultiesSection } from './sections/difficulties.ts'
import { focusSection } from './sections/focus.ts'
import { headlineSection } from './sections/headline.ts'
import { heatSection } from './sections/heat-map.ts'
import { indicatorsSection } from './sections/indicators.ts'
import { contents, masthead } from './sections/masthead.ts'
import { overdueSection } from './sections/overdue.ts'
import { localitiesSection } from './sections/ranking.ts'
import { statesSection } from './sections/states.ts'

/** After these characters the rows have their place. No text of a report can hold them: its quotation marks are escaped. */
export const rowsOpening = '<script type="application/json" id="rows-data">'

/** The whole page but for its rows. */
export function htmlDocument(draft: PageDraft, other: PageDraft): Root {
  const { language } = draft
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h(
        'html',
        { lang: language, dataTitleVi: titleOf('vi', draft, other), dataTitleEn: titleOf('en', draft, other) },
        [
          head(draft),
          h('body', [
            h('a', { className: ['skip'], href: '#headline' }, draft.html.skip),
            lookDefinitions(),
            h('div', { id: 'page', lang: language }, page(draft)),
            template(other),
            h('script', { type: 'application/json', id: 'rows-data' }),
            h('script', script),
          ]),
        ],
      ),
    ],
  }
}

function head(draft: PageDraft): Element {
  const policy = contentSecurityPolicy(script, style)
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'generator', content: 'tiendo' }),
    h('title', titleText(draft)),
    h('style', style),
  ])
}

/** The page in its other language waits here, outside the document, until somebody asks for it. */
function template(other: PageDraft): Element {
  return {
    type: 'element',
    tagName: 'template',
    properties: { id: 'other-page', dataLanguage: other.language },
    children: [],
    content: { type: 'root', children: page(other) },
  }
}

function page(draft: PageDraft): Element[] {
  const { edition, focus } = draft.report
  const [isPublic, isOfAll] = [edition === 'public', focus === null]
  const sections = [
    headlineSection(draft),
    focusSection(draft),
    isOfAll ? localitiesSection(draft) : null,
    isOfAll ? heatSection(draft) : null,
    statesSection(draft),
    overdueSection(draft),
    indicatorsSection(draft),
    isOfAll ? coverageSection(draft) : null,
    isPublic ? null : difficultiesSection(draft),
    decisionsSection(draft),
    isPublic ? null : checksSection(draft),
    rowsSection(draft),
    methodSection(draft),
  ].filter(section => section !== null)
  return [masthead(draft), contents(draft, sections), h('main', { id: 'main' }, sections)]
}

function titleOf(language: Language, ...drafts: readonly PageDraft[]): string {
  return drafts.filter(draft => draft.language === language).map(titleText)[0] ?? ''
}

function titleText({ words, report }: PageDraft): string {
  return `${words.title}: ${documentText(report.plan.title)}`
}
