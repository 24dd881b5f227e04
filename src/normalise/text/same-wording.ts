// Tells slips of the hand from other words: "trực tuyế" is "trực tuyến", "trực tiếp" is not.
import { distance } from 'fastest-levenshtein'

/** A word more or less of these makes it another title. */
const decisive =
  /^(?:chua|khong|da|dang|se|ngoai|tru|tren|duoi|truoc|sau|tang|giam|moi|cu|trong|ngan|dai|noi|quoc|phi|tai|not|no|non|without|un)$/

/**
 * Whether two folded texts are the same words but for slips: a letter in a word, a space, or one word more that decides
 * nothing. Two letters in a word, or one in a word of two, make another word: "cấp xã" is not "cấp sở".
 */
export function isSameWording(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')]
  if (first.length === second.length) return first.every((word, index) => isSlip(word, second[index] ?? ''))
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first]
  if (distance(shorter.join(''), longer.join('')) <= 1) return longer.length - shorter.length === 1
  const at = longer.findIndex((word, index) => word !== shorter[index])
  const rest = longer.toSpliced(at, 1)
  return rest.join(' ') === shorter.join(' ') && !decisive.test(longer[at] ?? '')
}

function isSlip(a: string, b: string): boolean {
  if (a === b) return true
  if (decisive.test(a) && decisive.test(b)) return false
  return distance(a, b) === 1 && (Math.min(a.length, b.length) > 2 || a.length !== b.length)
}
