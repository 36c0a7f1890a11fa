const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** What the library calls its tables and columns, and what they are called here (`server/event-store/migrations.ts`). */
export const fields = {
  user: { modelName: 'organizers', fields: { ...times, emailVerified: 'email_verified' } },
  session: {
    modelName: 'sign_ins',
    fields: { ...times, userId: 'organizer', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'device' },
  },
  account: {
    modelName: 'sign_in_methods',
    fields: {
      ...times,
      userId: 'organizer',
      providerId: 'provider',
      accountId: 'account',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verifications', fields: { ...times, expiresAt: 'expires_at' } },
  passkey: {
    passkey: {
      modelName: 'passkeys',
      fields: {
        userId: 'organizer',
        publicKey: 'public_key',
        credentialID: 'credential',
        deviceType: 'device_type',
        backedUp: 'backed_up',
        createdAt: 'created_at',
      },
    },
  },
} as const
