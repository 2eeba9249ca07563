/** The engines that SQL is written for. Spark stands for Databricks, too. */
export const DIALECTS = ['duckdb', 'postgres', 'clickhouse', 'bigquery', 'snowflake', 'spark', 'trino'] as const
/** One of them. */
export type DialectName = (typeof DIALECTS)[number]

/** How a column of times is to be read. */
export type TimeUnit = 'timestamp' | 'milliseconds' | 'seconds'

/** Where engines differ; everything else of the template is SQL that all of them read. */
export interface Dialect {
  /** An identifier as it stands in quotes. */
  readonly identifier: (name: string) => string
  /** A text as a literal. */
  readonly text: (value: string) => string
  readonly types: { readonly text: string; readonly whole: string; readonly double: string }
  /** A timestamp as whole epoch milliseconds. */
  readonly epochMs: (timestamp: string) => string
  /** A text that compares by Unicode code point. */
  readonly byCodePoint: (text: string) => string
  /** 32 hexadecimal digits in small letters. */
  readonly md5: (text: string) => string
  /** All texts of a group with commas between, in the order of a whole number. */
  readonly joined: (text: string, order: string) => string
  /** A column as one that may be missing, where it is not else: beyond the ends of a window stands nothing then, not 0. */
  readonly mayLack: (column: string) => string
  /** The condition of a join by a range alone, where neither side is ever missing. */
  readonly inRange: (left: string, right: string, condition: string) => string
  /** Keeps the rows of a SELECT for later statements of the same session. */
  readonly keep: (name: string, select: string) => string
  /** Lets the planner know how large it is, where it does not see that by itself. */
  readonly analyse?: (name: string) => string
  /** Forgets what `keep` kept. */
  readonly drop: (name: string) => string
  /** Says that a step which several others read is computed once; empty where engines decide themselves. */
  readonly once: string
  /** What stands behind a whole statement. */
  readonly settings: string
}

const double = (name: string): string => `"${name.replaceAll('"', '""')}"`
const backtick = (name: string): string => `\`${name.replaceAll('`', '``')}\``
const backtickEscaped = (name: string): string => `\`${escaped(name).replaceAll('`', '\\`')}\``
/** Quotes doubled: the standard. */
const standardText = (value: string): string => `'${value.replaceAll("'", "''")}'`
/** Engines in which a backslash escapes. */
const escapedText = (value: string): string => `'${escaped(value).replaceAll("'", "\\'")}'`
const temporary = (name: string, select: string): string => `CREATE TEMPORARY TABLE ${name} AS\n${select}`
const dropTable = (name: string): string => `DROP TABLE IF EXISTS ${name}`
const same = (text: string): string => text
const plainRange = (_left: string, _right: string, condition: string): string => condition

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

/** The hooks, by engine. Texts are only ever written through `text`, names through `identifier`. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    identifier: double,
    text: standardText,
    types: { text: 'VARCHAR', whole: 'BIGINT', double: 'DOUBLE' },
    epochMs: (timestamp) => `epoch_ms(${timestamp})`,
    byCodePoint: same,
    md5: (text) => `md5(${text})`,
    joined: (text, order) => `string_agg(${text}, ',' ORDER BY ${order})`,
    mayLack: same,
    inRange: plainRange,
    keep: temporary,
    drop: dropTable,
    once: ' MATERIALIZED',
    settings: '',
  },
  postgres: {
    identifier: double,
    text: (value) => (value.includes('\\') ? ` E${escapedText(value)}` : standardText(value)),
    types: { text: 'TEXT', whole: 'BIGINT', double: 'DOUBLE PRECISION' },
    epochMs: (timestamp) => `CAST(FLOOR(EXTRACT(EPOCH FROM ${timestamp}) * 1000) AS BIGINT)`,
    byCodePoint: (text) => `${text} COLLATE "C"`,
    md5: (text) => `md5(${text})`,
    joined: (text, order) => `string_agg(${text}, ',' ORDER BY ${order})`,
    mayLack: same,
    inRange: plainRange,
    keep: temporary,
    // Without it, joins of temporary tables are planned as if they were almost empty.
    analyse: (name) => `ANALYZE ${name}`,
    drop: dropTable,
    once: ' MATERIALIZED',
    settings: '',
  },
  clickhouse: {
    identifier: backtickEscaped,
    text: escapedText,
    types: { text: 'Nullable(String)', whole: 'Nullable(Int64)', double: 'Nullable(Float64)' },
    epochMs: (timestamp) => `toUnixTimestamp64Milli(toDateTime64(${timestamp}, 3, 'UTC'))`,
    byCodePoint: same,
    md5: (text) => `lower(hex(MD5(assumeNotNull(${text}))))`,
    joined: (text, order) =>
      `arrayStringConcat(arrayMap(item -> item.2, arraySort(item -> item.1, groupArray((assumeNotNull(${order}), assumeNotNull(${text}))))), ',')`,
    mayLack: (column) => `toNullable(${column})`,
    // Some equality is wanted in every outer join; this one always holds.
    inRange: (left, right, condition) => `toInt64(${left} * 0) = toInt64(${right} * 0) AND ${condition}`,
    keep: (name, select) => `CREATE TEMPORARY TABLE ${name} ENGINE = Memory AS\n${select}`,
    drop: dropTable,
    once: '',
    // Without these a missing partner of a join, and the aggregate of nothing, would be 0 or an empty text, and a name
    // would mean what it is given in the same SELECT.
    settings:
      '\nSETTINGS join_use_nulls = 1, aggregate_functions_null_for_empty = 1, prefer_column_name_to_alias = 1, allow_experimental_join_condition = 1',
  },
  bigquery: {
    identifier: backtickEscaped,
    text: escapedText,
    types: { text: 'STRING', whole: 'INT64', double: 'FLOAT64' },
    epochMs: (timestamp) => `UNIX_MILLIS(${timestamp})`,
    byCodePoint: same,
    md5: (text) => `TO_HEX(MD5(${text}))`,
    joined: (text, order) => `STRING_AGG(${text}, ',' ORDER BY ${order})`,
    mayLack: same,
    inRange: plainRange,
    keep: (name, select) => `CREATE TEMP TABLE ${name} AS\n${select}`,
    drop: dropTable,
    once: '',
    settings: '',
  },
  snowflake: {
    identifier: double,
    text: escapedText,
    types: { text: 'VARCHAR', whole: 'BIGINT', double: 'DOUBLE' },
    epochMs: (timestamp) => `DATE_PART(EPOCH_MILLISECOND, ${timestamp})`,
    byCodePoint: same,
    md5: (text) => `MD5(${text})`,
    joined: (text, order) => `LISTAGG(${text}, ',') WITHIN GROUP (ORDER BY ${order})`,
    mayLack: same,
    inRange: plainRange,
    keep: temporary,
    drop: dropTable,
    once: '',
    settings: '',
  },
  spark: {
    identifier: backtick,
    text: escapedText,
    types: { text: 'STRING', whole: 'BIGINT', double: 'DOUBLE' },
    epochMs: (timestamp) => `UNIX_MILLIS(${timestamp})`,
    byCodePoint: same,
    md5: (text) => `MD5(${text})`,
    joined: (text, order) =>
      `ARRAY_JOIN(TRANSFORM(ARRAY_SORT(COLLECT_LIST(STRUCT(${order} AS place, ${text} AS item))), x -> x.item), ',')`,
    mayLack: same,
    inRange: plainRange,
    keep: (name, select) => `CACHE TABLE ${name} AS\n${select}`,
    drop: (name) => `DROP VIEW IF EXISTS ${name}`,
    once: '',
    settings: '',
  },
  trino: {
    identifier: double,
    text: standardText,
    types: { text: 'VARCHAR', whole: 'BIGINT', double: 'DOUBLE' },
    epochMs: (timestamp) => `CAST(FLOOR(TO_UNIXTIME(${timestamp}) * 1000) AS BIGINT)`,
    byCodePoint: same,
    md5: (text) => `LOWER(TO_HEX(MD5(TO_UTF8(${text}))))`,
    joined: (text, order) => `ARRAY_JOIN(ARRAY_AGG(${text} ORDER BY ${order}), ',')`,
    mayLack: same,
    inRange: plainRange,
    keep: (name, select) => `CREATE TABLE ${name} AS\n${select}`,
    drop: dropTable,
    once: '',
    settings: '',
  },
}
