import { parseSync } from 'vite'

/** One import, re-export, dynamic import or worker address of a file. */
export interface ImportOf {
  readonly specifier: string
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean
}

/** Every import in a TypeScript source; type-only clauses are told apart. */
export function readImports(file: string, source: string): readonly ImportOf[] {
  const { module, program } = parseSync(file, source)
  const imports = module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    typeOnly: isTypeStatement(source, statement.start) || allTypes(statement.entries),
  }))
  const exports = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest
        ? [{ specifier: moduleRequest.value, typeOnly: isType || isTypeStatement(source, statement.start) }]
        : [],
    ),
  )
  return [...imports, ...exports, ...expressionsOf(program)]
}

function allTypes(entries: readonly { readonly isType: boolean }[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.isType)
}

function isTypeStatement(source: string, start: number): boolean {
  return /^(import|export)\s+type\b/.test(source.slice(start, start + 20))
}

/** `import('…')` in code and in types, and `new URL('…', import.meta.url)`. */
function expressionsOf(node: unknown): readonly ImportOf[] {
  if (Array.isArray(node)) return node.flatMap(expressionsOf)
  if (!isNode(node)) return []
  const own = expressionOf(node)
  return [...own, ...Object.values(node).flatMap((child) => (typeof child === 'object' ? expressionsOf(child) : []))]
}

interface AstNode {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value
}

function expressionOf(node: AstNode): readonly ImportOf[] {
  switch (node.type) {
    case 'ImportExpression':
      return literal(node.source, false)
    case 'TSImportType':
      return literal(node.source ?? node.argument, true)
    case 'NewExpression':
      return isNode(node.callee) && node.callee.name === 'URL' ? relativeUrl(node.arguments) : []
    default:
      return []
  }
}

function relativeUrl(args: unknown): readonly ImportOf[] {
  const first: unknown = Array.isArray(args) ? args[0] : undefined
  return literal(first, false).filter(({ specifier }) => specifier.startsWith('.'))
}

function literal(node: unknown, typeOnly: boolean): readonly ImportOf[] {
  return isNode(node) && typeof node.value === 'string' ? [{ specifier: node.value, typeOnly }] : []
}
