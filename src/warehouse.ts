export { JourneyError } from './foundation/journey-error.js'
export type { ResolvedTouchpoint } from './model/resolve-definition.js'
export {
  CONTRACT_COLUMNS,
  CONTRACT_TABLES,
  type ColumnKind,
  type ColumnValue,
  type ContractRow,
  type ContractTable,
  type ContractTables,
  type RawTables,
} from './warehouse/contract.js'
export type { ContractDefinition, ContractSteps, ContractTouchpoint } from './warehouse/contract-definition.js'
export { contractOf } from './warehouse/contract-of.js'
export type { ContractOptions } from './warehouse/contract-options.js'
export { DIALECTS, type DialectName, type TimeUnit } from './warehouse/dialects.js'
export { DURATION_EDGES } from './warehouse/duration-bins.js'
export { type JourneySql, journeySql } from './warehouse/journey-sql.js'
export type { JourneySqlOptions, SqlColumn, SqlColumns } from './warehouse/journey-sql-options.js'
export { type PackedColumn, type PackedContract, packContract, unpackContract } from './warehouse/pack-contract.js'
export { type JourneyContract, readContract } from './warehouse/read-contract.js'
