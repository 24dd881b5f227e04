import { describe, expect, it } from 'vitest'
import { clarityCriteria, clarityOf } from '../../src/model/clarity.ts'
import { clarityJson, renderClarityText } from '../../src/render/clarity.ts'
import { planOf, taskOf } from '../model/plan-of.ts'

const central = planOf({ tasks: [taskOf('NV-01', { basis: '57-NQ/TW' }), taskOf('NV-02')] })
const ongoing = { text: '', meaning: { kind: 'ongoing' as const } }
const local = planOf({
  id: 'KH-SL',
  locality: '14',
  tasks: [
    taskOf('SL-01', { title: 'Thành lập Ban Chỉ đạo', implements: 'NV-01', responsible: 'Chủ tịch UBND tỉnh' }),
    taskOf('SL-02', {
      title: 'Số hóa hồ sơ '.repeat(9).trim(),
      implements: 'NV-02',
      responsible: 'Sở Tư pháp',
      product: '',
    }),
    taskOf('SL-03', { title: 'Phủ sóng 5G', lead: '', deadline: ongoing, basis: '12-CT/TU' }),
  ],
})
const reading = { namesOffice: (text: string) => text.startsWith('Sở'), unreadableDeadlines: new Set(['SL-02']) }
const clarity = clarityOf(local, central, reading)

describe('clarityOf', () => {
  it('tells which of the six each task answers; authority may come from the central task', () => {
    const unclear = clarity.tasks.map(({ clear }) => clarityCriteria.filter(criterion => !clear[criterion]))
    expect(unclear).toEqual([[], ['person', 'time', 'product', 'authority'], ['person', 'time', 'responsibility']])
  })

  it('without a central plan knows the basis of the task alone', () => {
    expect(clarityOf(local, null, reading).tasks.map(({ clear }) => clear.authority)).toEqual([false, false, true])
  })
})

describe('the table', () => {
  it.each(['vi', 'en'] as const)('reads well in %s', async language => {
    await expect(renderClarityText([clarity], language)).toMatchFileSnapshot(`./expected/clarity.${language}.txt`)
  })

  it('is counts alone where nothing is unclear', () => {
    const [first] = clarity.tasks
    const text = renderClarityText([{ ...clarity, tasks: first ? [first] : [] }], 'vi')
    expect(text.split('\n')).toHaveLength(8)
  })

  it('as JSON carries every share with its parts', () => {
    expect(clarityJson([clarity])).toMatchObject([
      {
        ...{ file: 'plan.yaml', plan: 'KH-SL', locality: '14' },
        criteria: { person: { numerator: 1, denominator: 3, value: 1 / 3 }, work: { numerator: 3 } },
        tasks: [{ task: 'SL-01', implements: 'NV-01', clear: { authority: true } }, {}, {}],
      },
    ])
  })
})
