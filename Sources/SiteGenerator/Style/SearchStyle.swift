/// The search, practice in the browser, and the notice of a newer edition.
let searchStyle = """
  .search label { display: block; margin-bottom: .4rem; font: 600 1.0625rem/1.5 var(--sans); }
  .search input, .question > input, .prose .question input[type="text"] {
    padding: .6rem .8rem;
    background: var(--card);
    border: 2px solid var(--quiet);
    border-radius: 6px;
    color: var(--ink);
    font: 1.0625rem/1.5 var(--sans);
  }
  .search input { width: 100%; font-size: 1.25rem; }
  .hint { margin-top: .4rem; font: .9375rem/1.5 var(--sans); color: var(--quiet); }
  [hidden] { display: none !important; }
  .results { padding: 0; list-style: none; }
  .results > li { margin: 0; padding: 1.1rem 0; border-top: 1px solid var(--line); }
  .results a { display: inline-block; font: 650 1.2rem/1.4 var(--sans); }
  .results p { margin: .25rem 0 0; }
  mark { padding: 0 .1em; background: var(--wash); color: inherit; font-weight: 650; border-bottom: 2px solid var(--accent); }
  .practice-link { margin: 1.5rem 0; font-family: var(--sans); }
  .practice-link a { display: inline-block; padding: .4rem 0; font-weight: 650; }
  .board {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: 0 0 1.5rem;
    padding: .75rem 1.25rem;
    background: var(--wash);
    border-radius: 6px;
    font: 600 1rem/1.5 var(--sans);
  }
  .board button, .notice button, .moves button {
    min-width: 44px;
    min-height: 44px;
    padding: .3rem .9rem;
    background: var(--card);
    border: 2px solid var(--accent);
    border-radius: 6px;
    color: var(--accent);
    font: 600 1rem/1.4 var(--sans);
    cursor: pointer;
  }
  button.button { cursor: pointer; }
  .pick { position: relative; padding-left: 2.4rem; }
  .pick > input { position: absolute; left: .2rem; top: .15em; width: 24px; height: 24px; margin: 0; accent-color: var(--accent); }
  .pick > div { cursor: pointer; }
  .pick p:last-child, .sortable p:last-child { margin-bottom: 0; }
  .sortable > li { display: list-item; padding: .2rem 0; }
  .moves { display: inline-flex; gap: .5rem; margin: .2rem 0; }
  .prompts select {
    min-width: 5rem;
    min-height: 44px;
    padding: .3rem .6rem;
    background: var(--card);
    border: 2px solid var(--quiet);
    border-radius: 6px;
    color: var(--ink);
    font: 1rem/1.4 var(--sans);
  }
  .question input[type="text"] { max-width: 100%; }
  .check-row { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.25rem; margin: 1rem 0; }
  .verdict-line { margin: 0; font: 650 1.0625rem/1.4 var(--sans); }
  [data-state="right"] { border-top-color: var(--green); }
  [data-state="right"] > .check-row .verdict-line { color: var(--green); }
  [data-state="right"] > .check-row .verdict-line::before { content: "✓ "; }
  [data-state="wrong"] { border-top-color: var(--red); }
  [data-state="wrong"] > .check-row .verdict-line { color: var(--red); }
  [data-state="wrong"] > .check-row .verdict-line::before { content: "✗ "; }
  .notice {
    position: fixed;
    right: 1rem;
    bottom: 1rem;
    left: 1rem;
    max-width: 30rem;
    margin: 0 auto;
    padding: .75rem 1.25rem;
    background: var(--card);
    border: 2px solid var(--accent);
    border-radius: 6px;
    font: 1rem/1.5 var(--sans);
  }
  @media print { .check-row, .moves, .board, .notice, .practice-link, .search { display: none !important; } }

  """
