import { createRouter, createWebHistory } from 'vue-router'
import type { accountPages } from './pages/organizer/account-pages.ts'

const accountPage = (name: keyof typeof accountPages) => async () =>
  (await import('./pages/organizer/account-pages.ts')).accountPages[name]

/** Each page is a chunk of its own: whoever sits at the table never loads the organizer's. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: () => import('./pages/organizer/HomePage.vue') },
    { path: '/setup', component: accountPage('setup') },
    { path: '/sign-in', component: accountPage('signIn') },
    { path: '/join', component: accountPage('join') },
    { path: '/account', component: accountPage('account') },
    { path: '/colleagues', component: accountPage('colleagues') },
    { path: '/sessions/:id', component: () => import('./pages/organizer/SessionPage.vue'), props: true },
    { path: '/sessions/:id/article', component: () => import('./pages/organizer/ArticlePage.vue'), props: true },
    { path: '/sessions/:id/paper', component: () => import('./pages/organizer/PaperPage.vue'), props: true },
    { path: '/s/:session', component: () => import('./pages/SessionPage.vue'), props: true },
    { path: '/knock', component: () => import('./pages/KnockPage.vue') },
    { path: '/:path(.*)*', component: () => import('./pages/NotFoundPage.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
