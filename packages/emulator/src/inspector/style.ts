/** How the inspector looks. */

export const style = `
:root {
  color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif;
  --line: light-dark(#dde1e7, #30363f); --soft: light-dark(#f5f7fa, #171b21); --dim: light-dark(#667085, #94a0b0);
  --accent: light-dark(#1457c9, #7db2ff); --good: light-dark(#12703a, #5ed08f); --bad: light-dark(#b42318, #ff8f84);
  --back: light-dark(#fff, #0f1216);
}
* { box-sizing: border-box }
body { margin: 0; background: var(--back); height: 100vh; display: flex; flex-direction: column }
header { display: flex; flex-wrap: wrap; gap: .4em 1.4em; align-items: center; padding: .5em 1em; background: var(--soft); border-bottom: 1px solid var(--line) }
h1 { font-size: 1.05em; margin: 0 }
h2 { font-size: 1em; margin: .2em 0 .5em; overflow-wrap: anywhere }
h2 small, label { color: var(--dim); font-weight: normal }
label output, label select { color: CanvasText }
#clock { font-variant-numeric: tabular-nums }
#status { margin-left: auto; color: var(--bad) }
#status::before { content: '● ' }
body.connected #status { color: var(--good) }
body:not(.connected) .inside { display: none }
select, input, textarea, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 5px; padding: .2em .5em }
button { cursor: pointer; white-space: nowrap; background: var(--soft) }
button:hover, button:focus-visible { border-color: var(--accent); outline: none }
:is(input, select, textarea):focus-visible { border-color: var(--accent); outline: 1px solid var(--accent) }
#login { display: grid; gap: .7em; width: min(32em, 90%); margin: 12vh auto; padding: 1.5em; border: 1px solid var(--line); border-radius: 8px; background: var(--soft) }
#login label { display: grid; gap: .2em }
#login p { margin: 0 }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(12em, 16em) minmax(20em, 1fr) minmax(22em, 36em) }
main[hidden], #login[hidden] { display: none }
nav, section, aside { overflow: auto; padding: .7em 1em }
nav, section { border-right: 1px solid var(--line) }
ul { list-style: none; margin: 0; padding: 0 }
p { color: var(--dim); overflow-wrap: anywhere }
#conversations button { display: block; white-space: normal; width: 100%; text-align: left; border-color: transparent; background: none; overflow-wrap: anywhere }
#conversations button:hover { background: var(--soft) }
#conversations [aria-current] { background: var(--soft); border-color: var(--accent); font-weight: 600 }
#facts { margin: 0 0 .6em; font: 12px ui-monospace, monospace }
#participants { display: flex; flex-wrap: wrap; gap: .4em; margin-bottom: .8em }
#participants li { padding: .1em .7em; border: 1px solid var(--line); border-radius: 1em; background: var(--soft); overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
th { position: sticky; top: -.7em; text-align: left; font-weight: normal; color: var(--dim); background: var(--back) }
th, td { vertical-align: top; padding: .25em .7em .25em 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; white-space: pre-wrap }
#messages td:nth-child(-n+2) { color: var(--dim); white-space: nowrap; font-variant-numeric: tabular-nums }
#messages td:nth-child(3) { font-weight: 600; white-space: nowrap }
#messages td:nth-child(5) { font: 12px ui-monospace, monospace; color: var(--dim) }
#fault { display: grid; gap: .4em; margin-bottom: .6em }
.buttons { display: flex; flex-wrap: wrap; gap: .4em; align-items: center }
textarea { font: 12px/1.4 ui-monospace, monospace; resize: vertical }
#faults li { display: flex; gap: .6em; align-items: start; justify-content: space-between; padding: .3em 0; font: 12px ui-monospace, monospace; overflow-wrap: anywhere }
#traffic tr { display: grid; grid-template-columns: 8em 3em 8em 1fr; padding: .25em 0; border-bottom: 1px solid var(--line); font: 11.5px/1.35 ui-monospace, monospace }
#traffic td { border: 0; padding: 0 .6em 0 0 }
#traffic td:nth-child(-n+2) { white-space: nowrap; color: var(--dim) }
#traffic td:nth-child(5) { grid-column: 1 / -1; color: var(--dim); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
#traffic td:nth-child(5):empty { display: none }
#traffic tr:hover td:nth-child(5) { -webkit-line-clamp: none }
#traffic .in td:nth-child(2) { color: var(--accent) }
#traffic .out td:nth-child(2) { color: var(--good) }
#traffic .failed td:nth-child(4) { color: var(--bad) }
@media (max-width: 75em) { main { grid-template-columns: 14em 1fr; grid-template-rows: 1fr 1fr } aside { grid-column: 1 / -1; border-top: 1px solid var(--line) } }
`
