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
<header>
<h1>Conversations emulator</h1>
<label class="inside">Service <select id="service"></select></label>
<label class="inside">Clock <output id="clock"></output></label>
<label class="inside">Advance <select id="advance">
<option value="">…</option><option value="1000">1 second</option><option value="60000">1 minute</option>
<option value="600000">10 minutes</option><option value="3600000">1 hour</option><option value="86400000">1 day</option>
</select></label>
<output id="status">not connected</output>
</header>
<form id="login">
<p>The command prints an address that opens this page at once. Or enter what it printed as <code>accountSid</code> and <code>authToken</code>.</p>
<label>Account SID <input name="user" required autocomplete="username" spellcheck="false"></label>
<label>Auth token <input name="password" type="password" required autocomplete="current-password"></label>
<button>Open</button>
</form>
<main hidden>
<nav aria-label="Conversations">
<h2>Conversations <small id="count"></small></h2>
<p id="none" hidden>None yet. Clients and the REST API make them; <code>--seed FILE</code> begins with some.</p>
<ul id="conversations"></ul>
<button id="more" hidden>More</button>
</nav>
<section aria-labelledby="name">
<h2 id="name">No conversation</h2>
<p id="facts"></p>
<ul id="participants"></ul>
<table>
<thead><tr><th>#</th><th>Time</th><th>Author</th><th>Message</th><th>Attributes</th></tr></thead>
<tbody id="messages"></tbody>
</table>
</section>
<aside>
<h2>Faults</h2>
<form id="fault">
<select id="preset" aria-label="Kind of fault"></select>
<textarea id="rule" rows="2" spellcheck="false" aria-label="Fault"></textarea>
<div class="buttons">
<button>Add</button>
<button type="button" id="clear">Clear all</button>
<button type="button" id="drop">Drop sockets</button>
<button type="button" id="stall">Stall</button>
<button type="button" id="resume">Resume</button>
</div>
</form>
<ul id="faults"></ul>
<h2>Traffic</h2>
<div class="buttons">
<input id="identity" placeholder="only of identity" aria-label="Only of identity" spellcheck="false">
<label><input id="pause" type="checkbox"> pause</label>
</div>
<table><tbody id="traffic"></tbody></table>
</aside>
</main>
</body>
</html>
`
