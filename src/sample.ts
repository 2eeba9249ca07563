export { type Grocery, type GroceryOptions, type GroceryRow, generateGrocery } from './sample/generate-grocery.js'
export {
  type GroceryChannel,
  type GroceryStage,
  type GroceryTouchpoint,
  groceryDefinition,
} from './sample/grocery-definition.js'
export type { GroceryDevice } from './sample/grocery-person.js'
export { groceryRows } from './sample/grocery-rows.js'
export { type PlantedPath, type PlantedTruth, plantedTruth } from './sample/planted-truth.js'
export { type SampleOptions, sampleJourneys } from './sample/sample-journeys.js'
export { sampleLabel } from './sample/sample-label.js'
