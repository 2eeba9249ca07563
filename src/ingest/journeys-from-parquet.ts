import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import { type ParquetFile, type ParquetReader, parquetColumns } from './parquet-columns.js'
import { readColumns } from './read-columns.js'
import type { ReadOptions } from './read-touches.js'
import type { ColumnsMapping } from './touch-columns.js'
import type { TouchReading } from './touch-reader.js'

/**
 * Journeys from a Parquet file, column by column, through a reader of the caller's: `parquetRead` of
 * `hyparquet`, which is no dependency of this package.
 *
 * Cells mean what they mean in rows. Timestamps and days are instants, as the reader hands them out;
 * 64-bit ids keep every digit. Rejects for misuse (`bad-option`, `missing-column`, a wrong
 * definition), and with what the reader fails with. Memory: the columns of the file and the touches.
 *
 * @example
 * import { parquetRead } from 'hyparquet'
 * const journeys = await journeysFromParquet(await file.arrayBuffer(), parquetRead, { actor: 'user_id' })
 * // with further compressions:
 * const read: ParquetReader = (request) => parquetRead({ ...request, compressors })
 */
export async function journeysFromParquet<
  const StageId extends string = string,
  const TouchpointId extends string = string,
>(
  file: ParquetFile,
  read: ParquetReader,
  mapping?: ColumnsMapping,
  definition?: JourneyDefinition<StageId, TouchpointId>,
): Promise<JourneySet<StageId, TouchpointId>> {
  const { table } = await readParquet(file, read, mapping, { timeZone: definition?.timeZone })
  return journeysFromTouches(table, definition)
}

/** Reads a Parquet file into a table of touches, without building journeys yet. Otherwise as `journeysFromParquet`. */
export async function readParquet(
  file: ParquetFile,
  read: ParquetReader,
  mapping: ColumnsMapping = {},
  options: ReadOptions = {},
): Promise<TouchReading> {
  if (typeof read !== 'function')
    throw new JourneyError(badOption, 'read', read, 'a reader such as parquetRead of hyparquet')
  return readColumns(await parquetColumns(file, read), mapping, options)
}
