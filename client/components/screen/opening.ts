interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The table as it is drawn: the cloth may be one disc, or two halves that still lie together. */
function clothIn(scene: Element): Circle | null {
  const boxes = [...scene.querySelectorAll('svg .cloth')].map(cloth => cloth.getBoundingClientRect())
  if (boxes.length === 0) return null
  const [left, right] = [Math.min(...boxes.map(box => box.left)), Math.max(...boxes.map(box => box.right))]
  const [top, bottom] = [Math.min(...boxes.map(box => box.top)), Math.max(...boxes.map(box => box.bottom))]
  return right > left ? { x: (left + right) / 2, y: (top + bottom) / 2, radius: (right - left) / 2 } : null
}

const nextFrame = () => new Promise(requestAnimationFrame)

/** The coming scene measures itself before it draws its table: that takes a frame or two. */
async function openingIn(room: Element): Promise<Circle | null> {
  for (let frame = 0; frame < 10; frame += 1) {
    await nextFrame()
    const coming = room.querySelector('.opens-here')
    const table = coming && clothIn(coming)
    if (table) return table
  }
  return null
}

/**
 * The leaving table glides to the place where the coming scene opens it: measured from both, so that it holds for every
 * window. `screen.css` moves it.
 */
export async function glideToOpening(leaving: Element, room: Element): Promise<void> {
  const table = leaving.querySelector<SVGSVGElement>('.screen-table')
  const from = clothIn(leaving)
  const to = await openingIn(room)
  if (!table || !from || !to) return
  const { left, top } = table.getBoundingClientRect()
  const scale = to.radius / from.radius
  const [x, y] = [to.x - left - scale * (from.x - left), to.y - top - scale * (from.y - top)]
  table.style.setProperty('--glide', `translate(${x}px, ${y}px) scale(${scale})`)
}
