export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown
}

/** What a browser does over HTTP: keeps cookies, says where it is. */
export class Browser {
  private readonly url: string
  private readonly cookies = new Map<string, string>()

  constructor(url: string) {
    this.url = url
  }

  get signInCookie(): string | undefined {
    return [...this.cookies.values()].find(cookie => cookie.includes('et_session='))
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('GET', path, undefined, headers)
  }
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers })
  }
  put(path: string, body: unknown): Promise<Answer> {
    return this.ask('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' })
  }
  patch(path: string, body: unknown): Promise<Answer> {
    return this.ask('PATCH', path, JSON.stringify(body), { 'content-type': 'application/json' })
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
      headers: { ...(this.cookies.size > 0 && { cookie: [...this.cookies.values()].join('; ') }), ...headers },
      ...(body !== undefined && { body }),
    })
    response.headers.getSetCookie().forEach(set => this.keep(set))
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== ''
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  private keep(set: string): void {
    const [cookie = ''] = set.split(';')
    const [name = '', value] = cookie.split('=')
    if (value === '' || /;\s*max-age=0/i.test(set)) this.cookies.delete(name)
    else this.cookies.set(name, cookie)
  }
}
