/** How a mark stands out: itself meant, belonging to what is meant, or neither. */
export type Emphasis = 'normal' | 'active' | 'related' | 'dim'
