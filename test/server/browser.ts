export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown
}

/** What a browser does over HTTP: keeps cookies, says where it is. */
export class Browser {
  private readonly url: string
  private cookie: string | undefined

  constructor(url: string) {
    this.url = url
  }

  get signInCookie(): string | undefined {
    return this.cookie
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('GET', path, undefined, headers)
  }
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers })
  }
  delete(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('DELETE', path, undefined, headers)
  }

  async ask(
    method: string,
    path: string,
    body: string | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: { ...(this.cookie !== undefined && { cookie: this.cookie }), ...headers },
      ...(body !== undefined && { body }),
    })
    const set = response.headers.get('set-cookie')
    if (set !== null) this.cookie = set.split(';')[0]
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
}
