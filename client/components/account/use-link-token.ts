import { ref, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { keptInTab } from '../../connection/kept.ts'

interface LinkToken {
  /** Empty while the address brought none. */
  readonly token: Ref<string>
  /** Once it is used: it opens nothing any more. */
  readonly forget: () => void
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * What a link carries behind its hash, as `#prefixTOKEN`. It is taken out of the address and the history at once: a screen that
 * is shared or photographed must not give an account away. With `keptAs` a reload of the tab still knows it.
 */
export function useLinkToken({ prefix = '', keptAs }: { prefix?: string; keptAs?: string } = {}): LinkToken {
  const route = useRoute()
  const router = useRouter()
  const kept = keptAs === undefined ? null : keptInTab.read(keptAs)
  const token = ref(typeof kept === 'string' ? kept : '')
  watch(
    () => route.hash,
    async hash => {
      if (!hash.startsWith(`#${prefix}`) || hash.length < prefix.length + 2) return
      token.value = decoded(hash.slice(prefix.length + 1))
      if (keptAs !== undefined) keptInTab.write(keptAs, token.value)
      await router.replace({ ...route, hash: '' })
    },
    { immediate: true },
  )
  const forget = () => {
    token.value = ''
    if (keptAs !== undefined) keptInTab.remove(keptAs)
  }
  return { token, forget }
}
