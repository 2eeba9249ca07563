import { fileURLToPath } from 'node:url'
// TypeScript 7 has no stable interface to its checker yet: the last with one comes with a tool that we use.
// The lock file keeps it at this place.
import ts from '../../../node_modules/@arethetypeswrong/core/node_modules/typescript/lib/typescript.js'
import type { Formatter } from '../../../src/voice/common/formatter.js'
import type { JourneyLocale } from '../../../src/voice/journey-locale.js'

/**
 * Facts to call a message with: read off the types of the message interfaces, so that every message,
 * those of tomorrow too, is called with everything that its type allows.
 */
export interface MessageSample {
  /** Where the message stands, such as `funnel.title.typical`. */
  readonly path: string
  /** Each an argument list; where one is the formatter, `FORMATTER` stands for it. */
  readonly calls: readonly (readonly unknown[])[]
}

/** Stands for the formatter of the language under test. */
export const FORMATTER: unique symbol = Symbol('formatter')

/** A name as data would give it; a test takes it out of a text again before looking for foreign words. */
export const NAME = '‹x›'

/** One of each plural category of all languages, 0, a fraction, a great and a negative number. */
const NUMBERS = [2, 1, 0, 5, 11, 100, 1_000_000, 0.25, 1.5, -3] as const

const MESSAGES = fileURLToPath(new URL('../../../src/voice/journey-locale.ts', import.meta.url))

/** All message functions of `JourneyLocale`, with the calls that their types allow. */
export function messageSamples(): readonly MessageSample[] {
  const program = ts.createProgram([MESSAGES], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    noEmit: true,
  })
  const source = program.getSourceFile(MESSAGES)
  const statement = source?.statements.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === 'JourneyLocale',
  )
  if (statement === undefined) throw new Error('JourneyLocale is not where it was')
  const checker = program.getTypeChecker()
  return functionsOf(checker.getTypeAtLocation(statement), '', checker)
}

function functionsOf(given: ts.Type, path: string, checker: ts.TypeChecker): MessageSample[] {
  const type = checker.getNonNullableType(given)
  const signature = type.getCallSignatures()[0]
  if (signature !== undefined) {
    const values = signature.parameters.map((parameter) => valuesOf(checker.getTypeOfSymbol(parameter), checker))
    return [{ path, calls: oneAtATime(values) }]
  }
  if (isText(type) || checker.isArrayType(type)) return []
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const name = path === '' ? property.name : `${path}.${property.name}`
    return functionsOf(checker.getTypeOfSymbol(property), name, checker)
  })
}

function isText(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.StringLike) !== 0 || (type.isUnion() && type.types.every(isText))
}

/** What a value of a type may be; the first is the usual one. */
function valuesOf(type: ts.Type, checker: ts.TypeChecker): unknown[] {
  if (type.aliasSymbol?.name === 'Formatter' || type.symbol?.name === 'Formatter') return [FORMATTER]
  if (type.isUnion()) return unionValues(type, checker)
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value]
  if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return [checker.typeToString(type) === 'true']
  if ((type.flags & ts.TypeFlags.Null) !== 0) return [null]
  if ((type.flags & ts.TypeFlags.String) !== 0) return [NAME]
  if ((type.flags & ts.TypeFlags.Number) !== 0) return [...NUMBERS]
  if (checker.isTupleType(type)) return tupleValues(type, checker)
  if (checker.isArrayType(type)) return arrayValues(type, checker)
  if (type.symbol?.name === 'ReadonlySet') {
    return [new Set(checker.getTypeArguments(type as ts.TypeReference).flatMap((each) => valuesOf(each, checker)))]
  }
  const properties = checker.getPropertiesOfType(type)
  const values = properties.map((property) => valuesOf(checker.getTypeOfSymbol(property), checker))
  return oneAtATime(values).map((row) => Object.fromEntries(properties.map(({ name }, i) => [name, row[i]])))
}

/** What is there first, what is not there (`null`) last: the usual facts are known ones. */
function unionValues(type: ts.UnionType, checker: ts.TypeChecker): unknown[] {
  const isAbsent = (each: ts.Type): boolean => (each.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0
  const present = type.types.filter((each) => !isAbsent(each)).flatMap((each) => valuesOf(each, checker))
  return [...present, ...(type.types.some(isAbsent) ? [null] : [])]
}

function tupleValues(type: ts.Type, checker: ts.TypeChecker): unknown[] {
  return oneAtATime(checker.getTypeArguments(type as ts.TypeReference).map((each) => valuesOf(each, checker)))
}

function arrayValues(type: ts.Type, checker: ts.TypeChecker): unknown[] {
  const items = checker.getTypeArguments(type as ts.TypeReference).flatMap((each) => valuesOf(each, checker))
  return [items.slice(0, 2), items.slice(0, 1), ...(items.length > 2 ? [items] : [])]
}

/** Rows of values: the usual row, and each other value in it alone; then all numbers alike, since titles compare them. */
function oneAtATime(values: readonly (readonly unknown[])[]): unknown[][] {
  const usual = values.map((each) => each[0])
  const varied = values.flatMap((each, at) => each.slice(1).map((value) => usual.with(at, value)))
  const alike = NUMBERS.slice(1).map((n) => usual.map((value) => (typeof value === 'number' ? n : value)))
  return [usual, ...varied, ...alike]
}

/** What a message of a locale says to a call of `messageSamples`. */
export function say(locale: Partial<JourneyLocale>, path: string, call: readonly unknown[], f: Formatter): string {
  const message = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], locale)
  if (typeof message !== 'function') throw new Error(`${path} is no message`)
  const said: unknown = message(...call.map((value) => (value === FORMATTER ? f : value)))
  return Array.isArray(said) ? said.join(' ') : String(said)
}
