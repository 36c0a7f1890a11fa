import type { Lang } from '../../shared/lang.ts'
import type { InvitationPiece } from '../../shared/wording/invitation.ts'

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const openSeat: Readonly<Record<Lang, string>> = { nl: 'Naar je plek aan tafel', en: 'To your seat at the table' }

// Mail programs know few styles, and most of them only on the element itself.
const page = 'margin:0;padding:24px 12px;background:#f4f1ea;'
const sheet =
  'max-width:560px;margin:0 auto;padding:28px 28px 20px;background:#ffffff;border-radius:10px;color:#1d2a24;font:17px/1.5 Georgia,serif;'
const paragraphStyle = 'margin:0 0 18px;'
const button =
  'display:inline-block;padding:12px 20px;background:#17553f;border-radius:8px;color:#ffffff;font:bold 16px/1.3 Arial,sans-serif;text-decoration:none;'
const small = 'font:14px/1.5 Arial,sans-serif;word-break:break-all;color:#17553f;'

const pieceHtml = ({ text, field }: InvitationPiece): string =>
  field === 'link' ? `<a href="${escaped(text)}" style="${small}">${escaped(text)}</a>` : escaped(text)

function paragraphHtml(lines: readonly (readonly InvitationPiece[])[], label: string): string {
  const [only] = lines.flat()
  if (lines.flat().length === 1 && only?.field === 'link') {
    const href = escaped(only.text)
    return `<p style="${paragraphStyle}"><a href="${href}" style="${button}">${escaped(label)}</a><br><a href="${href}" style="${small}">${href}</a></p>`
  }
  return `<p style="${paragraphStyle}">${lines.map(line => line.map(pieceHtml).join('')).join('<br>\n')}</p>`
}

/** An invitation as a page of its own: nothing in it is loaded from elsewhere, so nobody can tell that it was read. */
export const letterHtml = (
  paragraphs: readonly (readonly (readonly InvitationPiece[])[])[],
  {
    lang,
    title,
    button: label = openSeat[lang],
  }: { readonly lang: Lang; readonly title: string; readonly button?: string },
): string => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="${page}">
<div style="${sheet}">
${paragraphs.map(lines => paragraphHtml(lines, label)).join('\n')}
</div>
</body>
</html>
`
