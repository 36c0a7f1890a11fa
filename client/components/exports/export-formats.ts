/** What a file is for, and the formats that serve it, as the panels show them. */
export const exportGroups = {
  read: ['html', 'pdf'],
  write: ['docx', 'md'],
  show: ['pptx', 'svg', 'png'],
  count: ['xlsx', 'csv', 'polis'],
  keep: ['archive'],
} as const
export type ExportGroup = keyof typeof exportGroups
export type ExportFormat = (typeof exportGroups)[ExportGroup][number]

/** How the name of a file ends, without its first dot. */
export const fileEndings: Readonly<Record<ExportFormat, string>> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  md: 'md',
  pptx: 'pptx',
  svg: 'svg.zip',
  png: 'png.zip',
  xlsx: 'xlsx',
  csv: 'csv',
  polis: 'polis.zip',
  archive: 'exchange-table.json',
}
