import { articleApi, newsIn, type News } from './article-api.ts'

export interface StreamListener {
  readonly news: (news: News) => void
  /** The session changed, and with it what the article may say. */
  readonly material: () => void
  readonly opened: () => void
  /** `gone`: the browser does not try again by itself. */
  readonly lost: (gone: boolean) => void
}

function dataOf(event: Event): unknown {
  if (!(event instanceof MessageEvent) || typeof event.data !== 'string') return undefined
  try {
    return JSON.parse(event.data)
  } catch {
    return undefined
  }
}

/** Listens to what others do to an article, from version `since` on. Answers with what stops it. */
export function openStream(id: string, since: number, listener: StreamListener): () => void {
  const source = new EventSource(articleApi.streamPath(id, since))
  source.addEventListener('open', listener.opened)
  source.addEventListener('update', event => {
    const news = newsIn(dataOf(event))
    if (news) listener.news(news)
  })
  source.addEventListener('material', listener.material)
  source.addEventListener('error', () => listener.lost(source.readyState === EventSource.CLOSED))
  return () => source.close()
}
