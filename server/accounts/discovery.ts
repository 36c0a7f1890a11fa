/** Where a service says how to sign in with it: https://openid.net/specs/openid-connect-discovery-1_0.html, section 4. */
export const discoveryOf = (issuer: string): string => `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`
