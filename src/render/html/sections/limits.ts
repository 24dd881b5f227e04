// How much of each list the page itself shows; every row stays one button away.
export const limits = {
  /** Localities in the ranking, the heat map and the tiles; beyond it the best and the worst. */
  localities: 120,
  leads: 15,
  overdue: 20,
  dueSoon: 10,
  lateOrMissing: 40,
  difficulties: 15,
  rules: 40,
  decisions: 60,
} as const
