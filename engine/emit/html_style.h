/*
 * html_style: how the page looks. Calm, one column, the system's own letters; light and
 * dark as the reader's system is; nothing is loaded. Text has a contrast of at least 4.5,
 * borders of controls 3, targets are 24 px and more.
 */
#ifndef EMIT_HTML_STYLE_H
#define EMIT_HTML_STYLE_H

#define STYLE_COLORS \
	":root{color-scheme:light " \
	"dark;--bg:#f5f4f0;--card:#fff;--ink:#1b2330;--soft:#545d6b;--line:#dedbd2;" \
	"--edge:#757c89;--accent:#1c4a86;--tint:#eaf0f8;--on:#fff;--bad:#a8231b;--blush:#fcf0ee}" \
	"@media(prefers-color-scheme:dark){:root{--bg:#13161c;--card:#1b1f27;--ink:#e9e6df;--soft:#aab2bf;" \
	"--line:#323843;--edge:#808998;--accent:#a3c5ff;--tint:#1f2a3d;--on:#0e1b30;--bad:#ffb3a8;--blush:#" \
	"331f1e}}"

#define STYLE_TEXT \
	"*{box-sizing:border-box}" \
	"html{font:1.0625rem/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation " \
	"Sans',sans-serif;" \
	"-webkit-text-size-adjust:100%}" \
	"body{margin:0;background:var(--bg);color:var(--ink);overflow-wrap:break-word}" \
	"h1,h2{font-family:Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,'Liberation " \
	"Serif',serif;" \
	"font-weight:600;line-height:1.25;text-wrap:balance}" \
	"h1{font-size:clamp(1.65rem,1.2rem + 2.2vw,2.35rem);margin:0 0 .75rem;letter-spacing:-.01em}" \
	"h2{font-size:1.4rem;margin:0 0 1rem}" \
	"p,ul{margin:0 0 .75rem}ul{padding-left:1.25rem}" \
	"a{color:var(--accent);text-underline-offset:.15em}" \
	":focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}" \
	".vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:" \
	"nowrap}" \
	".skip{position:absolute;left:-999rem;top:0;background:var(--card);padding:.75rem " \
	"1rem;z-index:1}.skip:focus{left:0}"

#define STYLE_PAGE \
	"header,main,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}" \
	"header{padding-top:1.5rem;color:var(--soft);font-size:.95rem}" \
	"main{padding-top:1.25rem;padding-bottom:3rem}main:focus{outline:0}" \
	".facts{color:var(--soft)}" \
	"section{background:var(--card);border:1px solid " \
	"var(--line);border-radius:12px;padding:1.5rem;margin:1.5rem 0}" \
	"section>:last-child{margin-bottom:0}" \
	".note{background:var(--tint);border-radius:8px;padding:.75rem 1rem}" \
	".me{background:var(--tint);border-color:transparent}.me " \
	".n{font-size:1.2rem;font-weight:600;margin:0}" \
	".wrong{background:var(--blush);border:2px solid var(--bad)}.wrong h2{color:var(--bad)}.wrong " \
	"a{color:inherit}" \
	".wrong li{margin:.25rem 0}.wrong li a{display:inline-block;min-height:24px}" \
	"dl{margin:0 0 1.25rem}dt{color:var(--soft)}dd{margin:0}" \
	".k{padding:.75rem 0;border-bottom:1px solid var(--line)}.k:last-child{border-bottom:0}" \
	".v{margin:0}ul.v{padding-left:1.1rem}.a,.w dd{color:var(--soft)}" \
	".origin{margin:.1rem 0 0;color:var(--soft);font-size:.875rem}" \
	"@media(min-width:44rem){.k{display:grid;grid-template-columns:13rem 1fr;gap:0 " \
	"1.5rem}section{padding:2rem}}"

#define STYLE_FORM \
	".q,.row{border:0;margin:0 0 1.75rem;padding:0;min-width:0}" \
	"label,legend{font-weight:600;display:block;padding:0}" \
	".due{font-weight:400;color:var(--soft);font-size:.9rem}" \
	".hint,.why,.if{margin:.1rem 0 .5rem;color:var(--soft);font-size:.925rem}.why{font-size:.875rem}" \
	".if{font-style:italic}" \
	"input,select,textarea{font:inherit;color:inherit;background:var(--card);border:1px solid " \
	"var(--edge);" \
	"border-radius:6px;padding:.55rem " \
	".75rem;width:100%;max-width:32rem;min-height:2.9rem;display:block;margin-top:.35rem}" \
	".s{max-width:11rem}.m{max-width:17rem}" \
	".o{display:flex;gap:.7rem;font-weight:400;padding:.4rem 0;align-items:flex-start}" \
	".o input{flex:none;width:1.35rem;height:1.35rem;min-height:0;margin:.15rem 0 " \
	"0;accent-color:var(--accent)}" \
	".p{margin-bottom:1rem}.p label{font-weight:400}.parts{margin-top:.75rem}" \
	".row{border-left:3px solid var(--line);padding-left:1.25rem}.row .q{margin-bottom:1rem}" \
	".error{color:var(--bad);font-weight:600;margin:.35rem 0}" \
	"[aria-invalid=true]{border-color:var(--bad);border-width:2px}fieldset[aria-invalid=true]{border:0}" \
	".q:has(>.error){border-left:4px solid var(--bad);padding-left:1rem}" \
	"summary{cursor:pointer;color:var(--accent);font-size:.875rem;padding:.25rem " \
	"0;width:fit-content;min-height:24px}" \
	".contest[open]{margin:.5rem 0;padding:.25rem 1rem 1rem;border:1px solid " \
	"var(--line);border-radius:8px}" \
	".contest .q{margin:1rem 0 0}" \
	"button{font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:2px solid " \
	"var(--accent);" \
	"border-radius:8px;padding:.75rem 1.75rem;min-height:3rem;cursor:pointer}" \
	"button:hover{filter:brightness(1.1)}" \
	"footer{padding-bottom:3rem;color:var(--soft);font-size:.9rem}"

#define STYLE_LAST \
	"@media " \
	"print{:root{color-scheme:light}body{background:none}section{border:0;padding:0;break-inside:avoid-" \
	"page}" \
	".skip,button{display:none}input,textarea,select{border:0;border-bottom:1px solid}}" \
	"@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}"

#endif
