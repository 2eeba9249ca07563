import { withoutComments } from '../../../scripts/without-comments.js'

/** An element of SVG that paints. */
const SHAPE = /<(?:path|rect|circle|ellipse|line|polygon|polyline|text)(?=[\s/>])/

/** Charts put marks together and draw none: the first shape in the file of a chart, as a sentence. */
export function checkShapes(file: string, source: string): readonly string[] {
  if (!isChart(file)) return []
  const found = SHAPE.exec(withoutComments(file, source))
  return found === null ? [] : [`${file}: draws ${found[0]}> by itself; what paints stands in src/marks`]
}

/** The charts, and what can be taken hold of in the network: parts of one thing each may draw it where they stand. */
function isChart(file: string): boolean {
  return /^src\/charts\/.+(?:Chart|Root|WhatIfRing)\.tsx$/.test(file)
}
