export { openExport, sealExport } from './export-file.ts'
export type { NamedFile } from './tar.ts'
