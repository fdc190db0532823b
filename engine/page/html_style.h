/*
 * html_style: how the page looks. Calm, one column, the system's own letters; light and
 * dark as the reader's system is; nothing is loaded. Text has a contrast of at least 4.5,
 * borders of controls 3, targets are 24 px and more.
 */
#ifndef PAGE_HTML_STYLE_H
#define PAGE_HTML_STYLE_H

/* The ink of the dark is for screens only: paper is white. */
#define STYLE_COLORS \
	":root{color-scheme:light dark;--bg:#f5f4f0;--card:#fff;--ink:#1b2330;--soft:#545d6b;" \
	"--line:#dedbd2;--edge:#757c89;--accent:#1c4a86;--tint:#eaf0f8;--on:#fff;--bad:#a8231b;" \
	"--blush:#fcf0ee}" \
	"@media screen and (prefers-color-scheme:dark){:root{--bg:#13161c;--card:#1b1f27;" \
	"--ink:#e9e6df;--soft:#aab2bf;--line:#323843;--edge:#808998;--accent:#a3c5ff;--tint:#1f2a3d;" \
	"--on:#0e1b30;--bad:#ffb3a8;--blush:#331f1e}}" \
	"@media(prefers-contrast:more){:root{--soft:var(--ink);--line:var(--edge)}}"

#define STYLE_TEXT \
	"*{box-sizing:border-box}" \
	"html{font:1.0625rem/1.55 system-ui,'Segoe UI',Roboto,sans-serif;" \
	"-webkit-text-size-adjust:100%;scroll-padding-top:1rem}" \
	"body{margin:0;background:var(--bg);color:var(--ink);overflow-wrap:anywhere}" \
	"h1,h2{font-family:Charter,'Sitka Text',Cambria,Georgia,serif;font-weight:600;" \
	"line-height:1.2;text-wrap:balance}" \
	"h1{font-size:clamp(1.7rem,1.2rem + 2.2vw,2.4rem);margin:0 0 1rem;letter-spacing:-.012em}" \
	"h2{font-size:1.4rem;margin:0 0 1.1rem}" \
	"h2+*,section>:first-child{margin-top:0}" \
	"p,ul{margin:0 0 .75rem;text-wrap:pretty}" \
	"ul{padding-left:1.25rem}" \
	"a{color:var(--accent);text-underline-offset:.18em}" \
	"header,footer,dt,i,small,.who,.rules,.a,.w dd,.later,.hint,.why,.if,.row>legend{" \
	"color:var(--soft)}" \
	"header,footer,i,small,.who,.rules,.hint,.why,.if,.row>legend,summary,details a{" \
	"font-size:.9rem;line-height:1.45}" \
	":focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}" \
	".vh,summary span{position:absolute;width:1px;height:1px;overflow:hidden;" \
	"clip-path:inset(50%);white-space:nowrap}" \
	".skip{position:absolute;left:-999rem;background:var(--card);padding:.75rem 1rem;z-index:1}" \
	".skip:focus{left:0}"

#define STYLE_PAGE \
	"header,main,footer{max-width:46rem;margin:0 auto;padding:1.75rem 1.25rem 0}" \
	"main{padding:1rem 1.25rem 3rem}" \
	"main:focus{outline:0}" \
	".until{font-weight:600}" \
	".facts{font-size:1.15rem;line-height:1.45;margin-bottom:1.5rem}" \
	"section{background:var(--card);border:1px solid var(--line);border-radius:12px;" \
	"padding:1.5rem 1.25rem;margin:1.25rem 0}" \
	"section>:last-child{margin-bottom:0}" \
	".note,.me{background:var(--tint);border-color:transparent}" \
	".note{border-radius:8px;padding:.75rem 1rem;margin-bottom:1.25rem}" \
	".me .n{font-size:1.25rem;font-weight:600;line-height:1.35;margin:0}" \
	".wrong{background:var(--blush);border:1px solid var(--bad);border-left-width:6px}" \
	".wrong h2,.wrong a,.error{color:var(--bad)}" \
	".wrong ul{list-style:none;padding:0}" \
	".wrong li{padding:.3rem 0}" \
	".wrong li a{display:block;min-height:24px}" \
	":where(dl,.q,.row){margin:1.75rem 0 0}" \
	".later,.q+p,dl+.why{margin:1.25rem 0 0}" \
	"dd{margin:0}" \
	"dl>div{padding:.7rem 0;border-bottom:1px solid var(--line)}" \
	"dl>div:first-child{padding-top:0}" \
	"dl>div:last-child{border-bottom:0;padding-bottom:0}" \
	"dd ul{margin:0;padding-left:1.1rem}" \
	"small{margin-right:.6rem}" \
	"small::before{content:'\\a';white-space:pre}" \
	"ul+small::before,label+small::before{content:none}"

#define STYLE_FORM \
	":where(.q,.row){border:0;padding:0;min-width:0}" \
	"label,legend{font-weight:600;display:block;padding:0;line-height:1.4}" \
	"i{font-style:normal;font-weight:400}" \
	".hint,.why,.if{margin:.15rem 0 0}" \
	".if{font-style:italic}" \
	"input,select,textarea{font:inherit;color:inherit;background:var(--card);" \
	"border:1px solid var(--edge);border-radius:6px;padding:.5rem .75rem;width:100%;" \
	"max-width:32rem;min-height:2.9rem;display:block;margin-top:.5rem}" \
	"textarea{min-height:7rem}" \
	"[inputmode=numeric],[inputmode=decimal],.s{max-width:11rem}" \
	".m.m{max-width:17rem}" \
	"fieldset.q>label{display:flex;gap:.75rem;font-weight:400;padding:.45rem .75rem;" \
	"margin:0 -.75rem;border-radius:8px}" \
	"fieldset.q>p+label{margin-top:.4rem}" \
	"fieldset.q>label:hover,label:has(input:checked){background:var(--tint)}" \
	"[type=radio],[type=checkbox]{flex:none;width:1.3rem;height:1.3rem;min-height:0;" \
	"margin:.1rem 0 0;accent-color:var(--accent)}" \
	".row label,.parts label,details label{font-weight:400}" \
	".parts .q{margin-top:1rem}" \
	".row{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1.25rem;" \
	"border:1px solid var(--line);border-radius:8px;padding:.9rem 1rem 1.1rem;margin-top:.9rem}" \
	".row>legend{float:left;width:100%;font-weight:400}" \
	".row>label,.row>.q{flex:1 1 11rem;margin:0}" \
	".row>dl{flex:1 1 100%;margin:0}" \
	".row:has(>fieldset){align-items:start}" \
	".error{font-weight:600;margin:.35rem 0 0;line-height:1.4}" \
	"[aria-invalid=true]{border:2px solid var(--bad)}" \
	"fieldset[aria-invalid=true]{border:0}" \
	".q:has(>.error){border-left:4px solid var(--bad);padding-left:1rem}" \
	".q:has(>.error)>legend{float:left;width:100%}" \
	".q:has(>.error)>legend+*{clear:both}" \
	"details{display:inline}" \
	"summary{cursor:pointer;color:var(--accent);padding:.25rem 0;display:inline-block;" \
	"min-height:24px;list-style:none;text-decoration:underline dotted;" \
	"text-underline-offset:.22em}" \
	"summary::-webkit-details-marker{display:none}" \
	"details[open]{display:block;margin:.75rem 0 .25rem;padding:.6rem 1rem 1.1rem;" \
	"border:1px solid var(--line);border-radius:8px}" \
	"details label,details .q,details .error{margin:1rem 0 0}" \
	"button{font:inherit;font-weight:600;color:var(--on);background:var(--accent);" \
	"border:2px solid var(--accent);border-radius:8px;padding:.75rem 2rem;min-height:3rem;" \
	"cursor:pointer}" \
	"button:hover{filter:brightness(1.1)}" \
	".more{color:var(--accent);background:none;padding:.5rem 1.25rem;margin-top:.9rem}"

/* After the conditions of the form: the width, the paper, the movement. */
#define STYLE_LAST \
	"@media(max-width:30rem){button{width:100%}}" \
	"@media(min-width:44rem){dl>div{display:grid;grid-template-columns:12rem 1fr;gap:0 1.5rem}" \
	"section{padding:2rem 2.25rem}.row dl>div{grid-template-columns:10rem 1fr}}" \
	"@media print{html{font-size:10.5pt}body,.me,.wrong,label:has(input:checked){background:none}" \
	"header,main,footer{max-width:none;padding:0}section{border:0;padding:0;margin:1.5rem 0}.me{" \
	"border:1px solid;padding:1rem}fieldset.q>label{margin:0}h2,legend,label{break-after:avoid}" \
	"dl>div,.q,.row{break-inside:avoid}.skip,button,details{display:none}input,textarea,select{" \
	"border:0;border-bottom:1px solid;border-radius:0}}" \
	"@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}"

#endif
