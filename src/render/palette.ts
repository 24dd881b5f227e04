// The few emphases a text output uses; the caller decides what colours they are, or none.

export interface Palette {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

const same = (text: string): string => text

/** No colour at all: for files, pipes and tests. */
export const plainPalette: Palette = { error: same, warning: same, info: same, strong: same, faint: same }
