/** The style sheet of the HTML report: readable on a screen, prints on A4. */
export const reportStyle = `
body{font:15px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1f2328;max-width:1100px;margin:2em auto;padding:0 1.5em}
h1{font-size:1.6em;margin-bottom:.2em}h2{font-size:1.2em;margin-top:2em;border-bottom:2px solid #d0d7de;padding-bottom:.2em}
.score{display:flex;gap:1em;flex-wrap:wrap}.score div{border:1px solid #d0d7de;border-radius:6px;padding:.5em 1.2em}
.score dt{color:#57606a;font-size:.85em}.score dd{margin:0;font-size:1.5em;font-weight:600}.note{color:#7d4e00}
table{border-collapse:collapse;width:100%;font-size:.92em}th,td{border:1px solid #d0d7de;padding:.4em .6em;vertical-align:top;text-align:left}
thead th{background:#f6f8fa}tr.covered td:nth-child(2){color:#1a7f37}tr.partial td:nth-child(2){color:#9a6700}tr.gap td:nth-child(2){color:#cf222e}
tr.error td:first-child{color:#cf222e}tr.warning td:first-child{color:#9a6700}
ul{margin:0;padding:0;list-style:none}li.open{color:#cf222e}blockquote{margin:.2em 0 .4em 1.2em;padding-left:.6em;border-left:3px solid #d0d7de;color:#57606a}
cite{display:block;font-style:normal;font-size:.85em}td:nth-child(2){white-space:nowrap}
@media print{body{margin:0;max-width:none;font-size:10pt}tr{break-inside:avoid}@page{size:A4;margin:18mm}}
`
