/** The inspector's page: an empty frame that its script fills. */

export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Emulator</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_emulator/inspector.css">
<script type="module" src="/_emulator/inspector.js"></script>
</head>
<body>
<header><h1>Emulator</h1><output id="status">not connected</output></header>
<form id="login">
<label>Account SID <input name="user" required autocomplete="username" spellcheck="false"></label>
<label>Auth token <input name="password" type="password" required autocomplete="current-password"></label>
<button>Open</button>
</form>
<main hidden>
<nav aria-label="Conversations">
<label>Service <select id="service"></select></label>
<ul id="conversations"></ul>
<button id="more" hidden>More</button>
</nav>
<section aria-labelledby="name">
<h2 id="name">No conversation</h2>
<p id="facts"></p>
<ul id="participants"></ul>
<table><tbody id="messages"></tbody></table>
</section>
<aside>
<h2>Faults</h2>
<form id="fault">
<textarea id="rule" rows="3" spellcheck="false" aria-label="Fault">{"kind": "fail-requests", "path": "*/Messages", "status": 500}</textarea>
<button>Add</button>
<button type="button" id="drop">Drop sockets</button>
<button type="button" id="clear">Clear faults</button>
</form>
<ul id="faults"></ul>
<h2>Traffic</h2>
<label>Only of <input id="identity" placeholder="identity" spellcheck="false"></label>
<label><input id="pause" type="checkbox"> pause</label>
<table><tbody id="traffic"></tbody></table>
</aside>
</main>
</body>
</html>
`
