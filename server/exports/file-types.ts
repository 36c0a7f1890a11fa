/** What a file is called outside, known without loading the programs that make it. */
interface FileType {
  readonly contentType: string
  /** Without the dot. */
  readonly extension: string
}
const office = 'application/vnd.openxmlformats-officedocument'

export const fileTypes = {
  docx: { contentType: `${office}.wordprocessingml.document`, extension: 'docx' },
  pptx: { contentType: `${office}.presentationml.presentation`, extension: 'pptx' },
  xlsx: { contentType: `${office}.spreadsheetml.sheet`, extension: 'xlsx' },
  pdf: { contentType: 'application/pdf', extension: 'pdf' },
  svg: { contentType: 'application/zip', extension: 'svg.zip' },
  png: { contentType: 'application/zip', extension: 'png.zip' },
  polis: { contentType: 'application/zip', extension: 'polis.zip' },
} as const satisfies Readonly<Record<string, FileType>>
