// Whose paper a formal report is on: of the State (Decree 30/2020/NĐ-CP), of the Party (guidance 05-HD/VPTW), or neither.
export const letterheads = ['state', 'party', 'none'] as const
export type Letterhead = (typeof letterheads)[number]
