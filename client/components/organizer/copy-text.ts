/** The old way, for plain http in the room. `beside`: inside an open dialog only what lies in it can be selected. */
function copySelected(text: string, beside: HTMLElement): boolean {
  const sheet = document.createElement('textarea')
  sheet.value = text
  sheet.readOnly = true
  sheet.className = 'visually-hidden'
  beside.after(sheet)
  sheet.select()
  const copied = document.execCommand('copy')
  sheet.remove()
  beside.focus()
  return copied
}

/** False when the browser allows neither way. */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text, beside)
  }
}
