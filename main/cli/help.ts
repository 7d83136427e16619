/** What `fivestar --help` prints. */
export const helpText = `五星文档 fivestar：起草、检查、汇编 GB/T 27922-2011 售后服务体系文件

用法
  fivestar new <文件夹> [--kit gbt27922] [--profile 企业资料.yml]
      由模板套件起草一套文件，写入一个新的或空的文件夹
  fivestar check <文件夹> [--format text|json|xlsx|html] [--out 文件] [--min-score 分] [--language zh-CN|en]
      逐条检查条款覆盖、得分与问题，列出补齐各条可得的分与人工决定（review.json）。
      --min-score 与文件支持的得分相比。退出码：0 通过；1 有错误或分数不够；2 输入或用法有误
  fivestar export <文件夹> --to docx|pdf|package [--document 编号] [--out 文件]
      输出汇编（或 --document 指定的一份文件、一张记录表单），package 为申报压缩包
  fivestar serve <文件夹> [--port 端口] [--no-open]
      在浏览器中打开应用：文件夹可以是一个项目，也可以是存放项目的文件夹。只在本机可用，按 Ctrl+C 结束
  fivestar --help | --version

Drafts, checks and compiles the document system for GB/T 27922-2011. Exit codes: 0 ok, 1 errors found or score too
low, 2 bad input or usage. Paths are relative to where you stand.
`
