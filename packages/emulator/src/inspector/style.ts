/** How the inspector looks. */

export const style = `
:root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif }
body { margin: 0 }
header { display: flex; gap: 1em; align-items: baseline; padding: .4em 1em; border-bottom: 1px solid #8885 }
h1, h2 { font-size: 1em; margin: .4em 0 }
#login { display: grid; gap: .5em; max-width: 30em; margin: 2em auto }
main { display: grid; grid-template-columns: 17em 1fr 32em; height: calc(100vh - 2.5em) }
main[hidden], #login[hidden] { display: none }
nav, section, aside { overflow: auto; padding: .4em 1em; border-right: 1px solid #8885 }
ul { list-style: none; margin: 0; padding: 0 }
#conversations button { all: unset; cursor: pointer; display: block; width: 100%; padding: .15em 0; overflow-wrap: anywhere }
#conversations button:hover, #conversations button:focus-visible, #conversations [aria-current] { text-decoration: underline }
table { border-collapse: collapse; width: 100% }
td { vertical-align: top; padding: .1em .5em .1em 0; overflow-wrap: anywhere; white-space: pre-wrap }
#traffic td { font: 12px/1.3 ui-monospace, monospace }
#traffic td:nth-child(-n+2) { white-space: nowrap }
textarea { width: 100%; box-sizing: border-box; font: 12px ui-monospace, monospace }
#facts { color: #888; overflow-wrap: anywhere }
`
