import { usePreferredReducedMotion } from '@vueuse/core'
import { onBeforeUnmount, onMounted, onUpdated, type ShallowRef } from 'vue'
import { crossFade, crossFadeLength } from '../../../shared/charts/reveal-timeline.ts'

interface Picture {
  readonly svg: Readonly<ShallowRef<SVGSVGElement | null>>
  /** Length of the motion in milliseconds. */
  readonly end: () => number
  readonly draw: (svg: SVGSVGElement, t: number) => void
  /** Undefined: as the person asked their own device. */
  readonly reduced: () => boolean | undefined
  readonly autoplay: () => boolean
  /** How long the first picture lies still before it plays by itself. */
  readonly delay: () => number
  readonly done: () => void
}

/** Plays a picture that is a function of time, frame by frame, or cross-fades its first and last frame. */
export function usePlayback({ svg, end, draw, reduced, autoplay, delay, done }: Picture): { replay: () => void } {
  const preference = usePreferredReducedMotion()
  let frame = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  let time = 0
  let over = false
  let ghost: Node | undefined

  const show = (t: number) => {
    time = t
    if (svg.value !== null) draw(svg.value, t)
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(waiting)
    ghost?.parentNode?.removeChild(ghost)
    ghost = undefined
    if (svg.value !== null) svg.value.style.opacity = ''
  }
  const finish = () => {
    stop()
    over = true
    show(end())
  }
  const run = (length: () => number, at: (t: number) => void) => {
    const start = performance.now()
    const step = (now: number) => {
      const t = Math.max(0, now - start)
      at(Math.min(t, length()))
      if (t < length()) frame = requestAnimationFrame(step)
      else {
        finish()
        done()
      }
    }
    frame = requestAnimationFrame(step)
  }

  const replay = () => {
    stop()
    over = false
    show(0)
    if (!(reduced() ?? preference.value === 'reduce')) return run(end, show)
    const picture = svg.value
    if (picture === null) return
    const before = picture.cloneNode(true)
    if (!(before instanceof SVGSVGElement)) return
    before.setAttribute('aria-hidden', 'true')
    picture.after(before)
    ghost = before
    show(end())
    run(
      () => crossFadeLength,
      t => {
        const fade = crossFade(t)
        picture.style.opacity = String(fade.after)
        before.style.opacity = String(fade.before)
      },
    )
  }

  onMounted(() => {
    if (!autoplay()) return finish()
    if (delay() === 0) return replay()
    show(0)
    waiting = setTimeout(replay, delay())
  })
  // A change of size makes a new scene: draw it at the moment we were.
  onUpdated(() => (over ? show(end()) : show(time)))
  onBeforeUnmount(stop)
  return { replay }
}
