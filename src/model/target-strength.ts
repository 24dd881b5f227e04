// Compares two targets of one indicator: whether meeting the one is at least as good as meeting the other.
import type { Indicator, Target } from './indicator.ts'

/** An end of the values a target allows; `open` when the value itself is not one of them. */
interface Bound {
  readonly value: number
  readonly open: boolean
}

/**
 * Whether every value that meets `target` is at least as good as `central` asks. The operator says which way is better;
 * for `=` and `range`, which name values on both sides, the indicator's direction does: "đạt 80%" of an indicator that
 * should increase is not weakened by "≥ 85%". Days are not looked at.
 */
export function isNoWeaker(target: Target, central: Target, direction: Indicator['direction']): boolean {
  const side = sideOf(central, direction)
  const bound = boundOf(central, side)
  const worst = boundOf(target, side)
  const ahead = side === 'lower' ? worst.value - bound.value : bound.value - worst.value
  return ahead > 0 || (worst.value === bound.value && (!bound.open || worst.open))
}

type Side = 'lower' | 'upper'

function sideOf({ op }: Target, direction: Indicator['direction']): Side {
  switch (op) {
    case '>=':
    case '>':
      return 'lower'
    case '<=':
    case '<':
      return 'upper'
    case '=':
    case 'range':
      return direction === 'increase' ? 'lower' : 'upper'
  }
}

/** The worst value a target allows on one side. */
function boundOf({ op, value, max }: Target, side: Side): Bound {
  const none = { value: side === 'lower' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY, open: true }
  switch (op) {
    case '>=':
    case '>':
      return side === 'lower' ? { value, open: op === '>' } : none
    case '<=':
    case '<':
      return side === 'upper' ? { value, open: op === '<' } : none
    case '=':
      return { value, open: false }
    case 'range':
      return { value: side === 'lower' ? value : (max ?? Number.POSITIVE_INFINITY), open: false }
  }
}
