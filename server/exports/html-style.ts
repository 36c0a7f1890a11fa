/** The look of the published page: paper, one dark picture at the top, serif text; it prints on white. */
export const htmlStyle = `
:root{--paper:#fff;--sunken:#E9ECE5;--ink:#14211B;--ink-2:#43524A;--ink-3:#5E6C64;--line:#D3DAD2;--line-strong:#75837B;--laken:#11493A;--object:#8C1D4F;
--serif:"Piazzolla Variable",Georgia,serif;--sans:"Schibsted Grotesk Variable",system-ui,sans-serif}
*{box-sizing:border-box;margin:0}
html{font:440 1.0625rem/1.5 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{overflow-wrap:break-word}
h1,h2,h3,blockquote,.lead{font-family:var(--serif);word-spacing:.06em;text-wrap:balance}
a{color:inherit}
svg{display:block;max-width:100%;height:auto}
.mast,.title,.chapter,.takeaways,.quiet,.text{max-width:1160px;margin:0 auto;padding-inline:40px}
.mast{display:flex;flex-wrap:wrap;gap:6px 16px;padding-block:28px;color:var(--ink-2);font-size:.9375rem}
.mast b{color:var(--ink);font-weight:620}
.mast time{margin-left:auto}
.title{padding-block:48px 60px}
.title h1{font-weight:540;font-size:clamp(2.75rem,8vw,6.25rem);line-height:.98;letter-spacing:-.02em;max-width:14em;hyphens:auto}
.lead{font-size:1.625rem;line-height:1.36;font-weight:440;max-width:32em;margin-top:36px}
.hero{background:#0A1F19;color:#F3F5EE;padding:64px 40px 48px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.hero>div{max-width:1080px;margin:0 auto}
.hero svg{width:100%}
.hero figcaption{display:grid;grid-template-columns:1fr 1.6fr;gap:36px;align-items:center;margin-top:36px;padding-top:24px;border-top:1px solid #2C4A3F;color:#B7CABF}
.hero strong{font-family:var(--serif);font-weight:540;font-size:1.875rem;line-height:1.16;color:#F3F5EE;word-spacing:.06em}
.takeaways{padding-block:88px 0}
.top{border-top:3px solid var(--ink);padding-top:20px;display:grid;grid-template-columns:1fr 1fr;gap:24px;align-items:baseline}
.top h2,.chapter>h2{font-weight:540;font-size:3rem;line-height:1.04;letter-spacing:-.016em}
.top .small{font-size:1.0625rem;margin:0}
.takeaways>ol{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:64px 48px;margin-top:52px;counter-reset:t}
.takeaways>ol>li{counter-increment:t;display:grid;grid-template-columns:64px 1fr}
.takeaways>ol>li>div{min-width:0}
.takeaways>ol>li::before{content:counter(t);font:560 4.25rem/.8 var(--serif);letter-spacing:-.03em}
.takeaways h3,.item h3{font-size:1.75rem;line-height:1.16;font-weight:580;letter-spacing:-.008em;hyphens:auto}
.weight{font-size:.9375rem;margin-top:10px;font-weight:620}
.body{font:430 1.1875rem/1.5 var(--serif);margin-top:12px;white-space:pre-line}
.counter{border-left:8px solid;border-image:repeating-linear-gradient(135deg,var(--ink) 0 2px,transparent 2px 5px) 8;padding-left:14px;margin-top:18px;font:430 1.0625rem/1.5 var(--serif)}
.label{display:block;font:660 .9375rem/1.4 var(--sans)}
.small{font-size:.9375rem;color:var(--ink-2);margin-top:14px}
.evidence{margin-top:4px}
.plain{padding-left:1.1em;margin-top:6px;font-size:.9375rem;color:var(--ink-2)}
.plain li{margin-top:4px}
.evidence{list-style:none;padding:0;margin-top:16px;font-size:.9375rem;color:var(--ink-2);display:grid;gap:8px}
.evidence li{display:grid;grid-template-columns:26px 1fr;gap:8px}
.letter{display:inline-grid;place-items:center;width:22px;height:22px;border:1.5px solid var(--ink);border-radius:50%;font:620 .8125rem/1 var(--sans);color:var(--ink)}
q{quotes:"“" "”"}
.evidence q{font:430 1.0625rem/1.45 var(--serif);color:var(--ink)}
.judged{display:flex;flex-wrap:wrap;gap:3px;margin-top:18px}
.judged i{width:12px;height:18px;border-radius:1px;background:var(--laken);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.judged .reserve{background:repeating-linear-gradient(0deg,var(--ink) 0 2px,#fff 2px 4px);outline:1px solid var(--ink);outline-offset:-1px}
.judged .object{background:linear-gradient(to top right,transparent 42%,#fff 42% 58%,transparent 58%),var(--object)}
.chapter{padding-block:72px 0}
.takeaways+.chapter{padding-top:96px}
.item{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);gap:20px 56px;margin-top:44px;padding-top:28px;border-top:1px solid var(--line)}
.item .question,.row .question{font:430 1.25rem/1.4 var(--serif);margin-top:8px}
.item .plain{list-style:none;padding:0;margin-top:14px}
.item blockquote{margin-top:22px;font-size:1.1875rem;line-height:1.42;font-weight:430}
.item .source{font:440 .9375rem/1.4 var(--sans);color:var(--ink-2);margin-top:6px}
.item figure figcaption{font-size:.9375rem;color:var(--ink-2);margin-top:12px}
details{margin-top:8px;font-size:.9375rem}
summary{cursor:pointer;text-decoration:underline;text-underline-offset:3px}
table{border-collapse:collapse;margin-top:8px;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
th,td{padding:4px 9px;border-bottom:1px solid var(--line);text-align:right;font-weight:440}
th:first-child{text-align:left}
.quiet{padding-block:88px 0}
.quiet h2,.colophon h2{font:660 1.0625rem/1.4 var(--sans);margin-bottom:10px}
.quiet .plain{font-size:1.0625rem;color:var(--ink)}
.quiet li{margin-top:6px}
.colophon{background:var(--sunken);padding:56px 40px 16px;font-size:.9375rem;line-height:1.55}
.colophon>div{max-width:1080px;margin:0 auto;columns:2;column-gap:56px}
.colophon p{font-size:.9375rem;margin-top:10px;break-inside:avoid}
.notice{width:100%;font-weight:660;color:var(--object)}
.text{padding-block:72px 0}
.text h2{font-weight:540;font-size:2.25rem;line-height:1.1;letter-spacing:-.012em}
.row{display:grid;grid-template-columns:minmax(0,38em) minmax(0,1fr);gap:16px 56px;margin-top:20px}
.row .body{font-size:1.25rem}
.row h3{font-size:1.5rem;line-height:1.2;font-weight:580;margin-top:20px}
.row blockquote{margin:36px 0;padding-left:22px;border-left:6px solid var(--laken);font:italic 440 1.625rem/1.3 var(--serif)}
.row .source{font:440 .9375rem/1.4 var(--sans);color:var(--ink-2);margin-top:10px}
.row figcaption{font-size:.9375rem;color:var(--ink-2);margin-top:12px}
footer{margin-top:96px;background:var(--sunken);padding-bottom:56px}
@media (max-width:820px){.mast,.title,.chapter,.takeaways,.quiet,.text{padding-inline:20px}.mast time{margin:0}.takeaways>ol,.item,.row,.top,.hero figcaption{grid-template-columns:minmax(0,1fr)}.takeaways>ol>li{grid-template-columns:44px minmax(0,1fr)}.hero{padding:40px 20px}.colophon{padding:40px 20px 8px}.colophon>div{columns:1}.lead{font-size:1.3125rem}}
@media print{.notice{position:fixed;top:0;right:0}html{font-size:10.5pt}.title h1{font-size:44pt}.item,.takeaways>ol>li,figure,blockquote{break-inside:avoid}details{display:none}.takeaways>ol{gap:36px 28px}.mast,.title,.chapter,.takeaways,.quiet,.text{padding-inline:0}}
`
