/// What the preview adds to the style of the site: two columns, a terminal and a report.
let previewStyle = """
  .masthead-row, main { max-width: 90rem; }
  main > h1, main > .lead, main > .facts { max-width: 44rem; }
  .stopped {
    position: sticky;
    top: 0;
    z-index: 1;
    margin: 0;
    padding: .75rem 1.25rem;
    background: var(--red);
    color: var(--paper);
    font: 600 1rem/1.5 var(--sans);
  }
  .part > h2 { padding-top: 1rem; border-top: 1px solid var(--line); }
  .pair { margin-bottom: 1.5rem; }
  .pair > .prose { margin-bottom: 1rem; }
  .terminal {
    --line: #4a4038;
    overflow-x: auto;
    background: #14110e;
    color: #d8d0c4;
    font: .8125rem/1.45 var(--mono);
    white-space: pre;
  }
  .t-bold { font-weight: 700; color: #f6efe4; }
  .t-dim { color: #a3978a; }
  .t-italic { font-style: italic; }
  .t-underlined { text-decoration: underline; }
  .t-reversed { background: #d8d0c4; color: #14110e; }
  .terminal .t-good { color: #8cc9a0; }
  .terminal .t-bad { color: #f09b8d; }
  .files { padding: 0; list-style: none; font-family: var(--sans); }
  ol.files { padding-left: 1.5em; list-style: decimal; }
  .files a { display: inline-block; padding: .35rem 0; }
  * + .counts { margin-left: .4em; }
  .counts { font: 600 .875rem/1.5 var(--sans); white-space: nowrap; }
  .counts.error { color: var(--red); }
  .counts.warning { color: var(--accent); }
  .counts.clean { color: var(--quiet); font-weight: 400; }
  .remarks { margin: 1.5rem 0 2rem; }
  .remarks h2 { margin: 0 0 .6em; font-size: 1.1rem; }
  .remarks ul { margin: 0; padding: 0; list-style: none; }
  .remarks li { border-left: 5px solid var(--accent); margin: .75rem 0; }
  .remarks li.error { border-left-color: var(--red); }
  .remarks pre {
    margin: 0;
    overflow-x: auto;
    border: 0;
    border-radius: 0 6px 6px 0;
    font: .8125rem/1.5 var(--mono);
    white-space: pre;
  }
  .remarks .t-bold { color: inherit; }
  .remarks .t-dim { color: var(--quiet); }
  .remarks .t-bad { color: var(--red); }
  @media (min-width: 75rem) {
    .pair { display: grid; grid-template-columns: minmax(0, 42rem) auto; gap: 2rem; }
    .pair > .terminal {
      width: calc(80ch + 2.5rem);
      align-self: start;
      position: sticky;
      top: 1rem;
      max-height: calc(100vh - 2rem);
      overflow-y: auto;
    }
  }

  """
