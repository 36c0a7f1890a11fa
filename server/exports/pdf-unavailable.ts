/** No typesetter for this kind of machine: the HTML report prints well from any browser instead. */
export class PdfUnavailable extends Error {
  override readonly name = 'PdfUnavailable'
}
