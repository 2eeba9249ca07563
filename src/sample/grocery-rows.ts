import { type GroceryOptions, type GroceryRow, generateGrocery } from './generate-grocery.js'

/**
 * The rows of the generated grocery alone, for `journeysFromRows`, a file or a table. Everything in
 * them is generated. Same options, same rows.
 */
export function groceryRows(options: GroceryOptions = {}): readonly GroceryRow[] {
  return generateGrocery(options).rows
}
