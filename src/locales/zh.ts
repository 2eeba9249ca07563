export { zh } from '../voice/locales/zh.js'
