/// What the page for checking certificates adds to the style of the site.
let verificationStyle = """
  [hidden] { display: none !important; }
  html[lang="id"] span[lang="en"], html[lang="en"] span[lang="id"] { display: none; }
  .languages { margin: 0 0 1.5rem -.5rem; font-family: var(--sans); }
  .languages button {
    min-height: 44px;
    padding: 0 .5rem;
    background: none;
    border: 0;
    color: var(--accent);
    font: inherit;
    font-size: .9375rem;
    text-decoration: underline;
    text-underline-offset: .25em;
    cursor: pointer;
  }
  .languages [aria-pressed="true"] { color: var(--ink); font-weight: 650; text-decoration: none; }
  .verdict {
    --tone: var(--indigo);
    margin: 0 0 1.5rem;
    padding: 1.25rem 1.5rem;
    background: var(--card);
    border: 2px solid var(--tone);
    border-left-width: 10px;
    border-radius: 6px;
    font-family: var(--sans);
    scroll-margin: 1rem;
  }
  .verdict h2 { margin: 0 0 .4em; color: var(--tone); font-size: 1.6rem; }
  .verdict p { margin: 0 0 .6em; }
  .verdict > :last-child { margin-bottom: 0; }
  .valid { --tone: var(--green); }
  .expired { --tone: var(--accent); }
  .revoked, .altered { --tone: var(--red); }
  .particular { overflow-wrap: anywhere; unicode-bidi: isolate; }
  #claim { margin: 0 0 2.5rem; }
  #claim[data-word="unknown"] { border: 2px dashed var(--quiet); }
  #claim dd { overflow-wrap: anywhere; unicode-bidi: isolate; }
  #claim dl + p, #file + p {
    margin: 1rem 0 0;
    color: var(--quiet);
    font: .9375rem/1.5 var(--sans);
  }
  #form label { display: block; margin: 1.2rem 0 .4rem; font: 600 1rem/1.5 var(--sans); }
  #form textarea, #form input {
    display: block;
    width: 100%;
    padding: .75rem;
    background: var(--card);
    border: 2px solid var(--quiet);
    border-radius: 6px;
    color: var(--ink);
    font: .9375rem/1.5 var(--mono);
  }
  #form input { font-family: var(--sans); }
  #file + p { margin-top: .4rem; }
  #form button { margin-top: .75rem; cursor: pointer; }
  @media print { #form, .languages, .believed { display: none; } }
  @media (min-width: 40rem) { .facts#claim dt { flex-basis: 13rem; } }

  """
