/** The one scale of type, px: labels, text, headings, the one large number. Nothing is smaller. */
export const FONT_PX = { label: 12, text: 13, heading: 16, number: 24 } as const

/** Weights used: text, and what is large or to be found at once. */
export const FONT_WEIGHT = { text: 400, strong: 600 } as const

/** Opacity of what is not meant while something is. */
export const DIM_OPACITY = 0.25
