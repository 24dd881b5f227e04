// Turns decimal numbers as people write them into sums and quotients that no order of adding can change: 0.1 + 0.2 is 0.3.

/** units ÷ 10^scale, scale ≥ 0. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

export const zero: Decimal = { units: 0n, scale: 0 }

/** The quotient of two doubles can come as near as 33 digits to the middle of two others; more than that rounds rightly. */
const quotientDigits = 40

/** The decimal a finite number prints as; its shortest form is what the person typed, not its binary neighbour. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const units = BigInt(whole + fraction)
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

export function numberOf(decimal: Decimal): number {
  return Number(`${decimal.units}e-${decimal.scale}`)
}

/** The double nearest to a ÷ b; null when b is 0. */
export function divide(a: Decimal, b: Decimal): number | null {
  if (b.units === 0n) return null
  const scale = Math.max(a.scale, b.scale)
  const numerator = unitsAt(a, scale)
  const denominator = unitsAt(b, scale)
  const shift = Math.max(0, quotientDigits + `${denominator}`.length - `${numerator}`.length)
  return Number(`${(numerator * 10n ** BigInt(shift)) / denominator}e-${shift}`)
}

function unitsAt(decimal: Decimal, scale: number): bigint {
  return decimal.units * 10n ** BigInt(scale - decimal.scale)
}
