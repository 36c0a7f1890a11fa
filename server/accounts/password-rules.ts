/** Length is what makes a password strong; the upper bound only bounds the work. */
export const shortestPassword = 10
export const longestPassword = 200

/** Long enough, and still among the first that anybody tries; written without anything but letters and digits. */
const common = new Set([
  ...['1234567890', '0123456789', '12345678910', '1234567891', '123456789a', '9876543210', '0987654321', '1111111111'],
  ...[
    '0000000000',
    '123123123123',
    '1q2w3e4r5t',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'qwertyuiop',
    'qwerty1234',
    'qwerty12345',
  ],
  ...[
    'qwerty123456',
    'qwertyuiop123',
    'asdfghjkl1',
    'asdfghjkl123',
    'zxcvbnm123',
    'abcdefghij',
    'abcdefghijk',
    'abcd123456',
  ],
  ...['password12', 'password123', 'password1234', 'password12345', 'passwordpassword', 'mypassword', 'mypassword1'],
  ...['wachtwoord', 'wachtwoord1', 'wachtwoord12', 'wachtwoord123', 'wachtwoord1234', 'mijnwachtwoord', 'welkom1234'],
  ...[
    'welkom12345',
    'welkom123456',
    'welkom2024',
    'welkom2025',
    'welkom2026',
    'welcome123',
    'welcome1234',
    'welcome12345',
  ],
  ...[
    'iloveyou12',
    'iloveyou123',
    'ikhouvanjou',
    'letmein123',
    'letmein1234',
    'changeme123',
    'administrator',
    'administrator1',
  ],
  ...[
    'admin12345',
    'admin123456',
    'football123',
    'voetbal123',
    'nederland1',
    'nederland123',
    'amsterdam1',
    'amsterdam123',
  ],
  ...['feyenoord1', 'feyenoord123', 'sunshine123', 'princess123', 'superman123', 'exchangetable', 'exchangetable1'],
])

/** Whether nobody would guess it first: not too short or too long, not the address itself, and none that everybody tries. */
export function isFit(password: string, email: string): boolean {
  const typed = password.normalize('NFKC')
  if (typed.length < shortestPassword || typed.length > longestPassword) return false
  const plain = typed.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const address = email.trim().toLowerCase()
  const [local = ''] = address.split('@')
  if (typed.trim().toLowerCase() === address || typed.trim().toLowerCase() === local) return false
  return !common.has(plain) && new Set(typed).size > 1
}
