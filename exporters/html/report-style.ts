/** The style sheet of the HTML report: readable on a screen in light and dark, prints on A4 with repeated heads. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1f2328;--paper:#fff;--muted:#57606a;--line:#d0d7de;--band:#eef2f6;--soft:#f6f8fa;--link:#0550ae;--green:#116329;--yellow:#7d4e00;--red:#b3121d;--blue:#0a4b8c;--grey:#57606a;--noticed:#fff8e1;--hit:#fff3b0}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--muted:#9da7b3;--line:#3d444d;--band:#1c2530;--soft:#151b23;--link:#79b8ff;--green:#6fdd8b;--yellow:#e3b341;--red:#ff8b85;--blue:#8ecbff;--grey:#9da7b3;--noticed:#2b2410;--hit:#4a3c00}}
*{box-sizing:border-box}
html{scroll-padding-top:3.2em}
body{font:15px/1.65 "Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--paper);max-width:1180px;margin:0 auto;padding:1.5em}
a{color:var(--link)}
a:focus-visible,.frame:focus-visible{outline:2px solid var(--link);outline-offset:2px}
header p{margin:0;color:var(--muted)}
h1{font-size:1.75em;line-height:1.3;margin:.1em 0}
h2{font-size:1.2em;margin:2.2em 0 .7em;padding-bottom:.25em;border-bottom:2px solid var(--line)}
.score{display:flex;gap:.8em;flex-wrap:wrap;margin:1.2em 0 .8em}
.score div{border:1px solid var(--line);border-radius:8px;padding:.5em 1.1em;min-width:7.5em;background:var(--soft)}
.score dt{color:var(--muted);font-size:.85em}
.score dd{margin:0;font-size:1.5em;font-weight:600;line-height:1.35}
.score .main{border-color:var(--blue);border-width:2px}
.next{font-weight:600;margin:.4em 0}
.levels{color:var(--muted);font-size:.9em;margin:.3em 0}
.note{background:var(--noticed);border-left:4px solid var(--yellow);padding:.5em .9em;margin:.8em 0}
nav{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);margin-top:1.2em}
nav ul{display:flex;flex-wrap:wrap;gap:.2em 1.4em;padding:.5em 0}
nav li{color:var(--muted);font-size:.92em}
.frame{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92em}
th,td{border:1px solid var(--line);padding:.45em .65em;vertical-align:top;text-align:left;font-weight:400;overflow-wrap:break-word}
th[scope=row]{font-weight:500}
thead th{background:var(--band);font-weight:600;white-space:nowrap}
tr.group th{background:var(--soft);font-weight:600}
tr:target td,tr:target th{background:var(--hit)}
small{color:var(--muted);font-size:.87em}
.number{font-variant-numeric:tabular-nums}
.block{color:var(--muted);font-size:.87em}
.covered,.lift{color:var(--green)}.partial,.warning{color:var(--yellow)}.gap,.error{color:var(--red)}.excluded,.info{color:var(--grey)}.overridden{color:var(--blue)}
td.covered,td.partial,td.gap,td.excluded,td.overridden,td.error,td.warning,td.info{font-weight:500;white-space:nowrap}
.stakes .lift{white-space:nowrap}
table.matrix td{color:var(--ink);font-weight:400;white-space:normal}
table.matrix td.excluded{color:var(--grey)}
table.matrix td.gap{color:var(--red)}
ul{margin:0;padding:0;list-style:none}
.requirements li+li{margin-top:.35em}
.requirements td p{margin:0 0 .35em}
.stakes li::before{content:"· "}
.met .sign{color:var(--green)}.open{color:var(--red)}.settled{color:var(--grey)}
blockquote{margin:.15em 0 .3em 1.35em;padding-left:.7em;border-left:3px solid var(--line);color:var(--muted)}
cite{display:block;font-style:normal;font-size:.87em}
.requirements th:nth-child(1){min-width:9em}.requirements td:nth-child(2){min-width:5em}.requirements td:nth-child(3){min-width:6.5em}.requirements td:nth-child(4){min-width:19em;width:100%}
.stakes th[scope=row]{min-width:11em}.stakes td:nth-child(2){min-width:5em}.stakes td:nth-child(3),.stakes td:nth-child(4){min-width:7.5em}.stakes td:nth-child(5){min-width:16em;width:100%}
.findings td:first-child{white-space:nowrap}.findings td:nth-child(2){min-width:9em}.findings td:nth-child(3){min-width:18em;width:100%}
.commitments th[scope=row]{min-width:9em}.commitments td:nth-child(2){white-space:nowrap}.commitments td:nth-child(3){min-width:6em}.commitments td:nth-child(4){white-space:nowrap}.commitments td:nth-child(5){min-width:8em}.commitments td:nth-child(6){min-width:16em;width:100%}
.decisions th[scope=row]{white-space:nowrap}.decisions td{min-width:9em}.decisions td:nth-child(3){width:60%;min-width:14em}
.passages td:first-child{width:78%;min-width:18em}.passages td:last-child{min-width:6em}
.matrix th,.matrix td{padding:.25em .45em}
.matrix th[scope=row]{white-space:nowrap}
.matrix td:nth-child(2){min-width:9em}
.matrix .document{vertical-align:bottom;padding:.4em .2em;text-align:center;font-weight:500;font-size:.88em;min-width:2.9em}
.matrix .document span{display:block;writing-mode:vertical-rl;width:max-content;max-height:15em;margin:0 auto .4em}
.matrix .mark{text-align:center;vertical-align:middle}
.matrix .mark a{text-decoration:none;display:block}
@media screen and (max-width:40em){table{font-size:.88em}th,td{padding:.35em .4em}.frame table th[scope=row],.frame table td{min-width:5em}.frame table td:last-child:not(.mark){min-width:12em}.frame .matrix td.mark{min-width:0}thead th{white-space:normal}body{padding:1em;font-size:14px}h1{font-size:1.4em}nav{position:static}html{scroll-padding-top:0}.score div{min-width:0;flex:1 1 40%}}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:#57606a}}
@page wide{size:A4 landscape}
@media print{
body{max-width:none;margin:0;padding:0;font-size:9pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav{display:none}
a{color:inherit;text-decoration:none}
.frame{overflow:visible}
h2{break-after:avoid;margin-top:1.6em}
thead{display:table-header-group}
tr,.score,.note,blockquote,li{break-inside:avoid}
tr.group{break-after:avoid}
.requirements tr{break-inside:auto}
tr:target td,tr:target th{background:none}
#matrix{page:wide}
#matrix h2{margin-top:0}
.matrix{font-size:7.5pt}
th,td{padding:.3em .5em}
.matrix th,.matrix td{padding:.1em .3em}
}
`
