import AccountPage from './AccountPage.vue'
import ColleaguesPage from './ColleaguesPage.vue'
import JoinPage from './JoinPage.vue'
import SetupPage from './SetupPage.vue'
import SignInPage from './SignInPage.vue'

/** Loaded as one: whoever sits at the table loads a list of chunks first, and it is not longer for five pages than for one. */
export const accountPages = {
  setup: SetupPage,
  signIn: SignInPage,
  join: JoinPage,
  account: AccountPage,
  colleagues: ColleaguesPage,
}
