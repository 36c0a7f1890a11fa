/** Under which the browser keeps its sign-in; with `__Secure-` before it over https. */
export const cookieName = 'et_session'
/** Where the library's own paths would be; the API of this server gives it two of them. */
export const enginePath = '/api/sign-in'
export const oidcProvider = 'oidc'
