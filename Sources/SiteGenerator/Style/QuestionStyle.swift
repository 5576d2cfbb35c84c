/// Questions, folds and the small things inside a line.
let questionStyle = """
  sup, sub { font-size: .75em; line-height: 0; }
  del { color: var(--quiet); }
  kbd {
    padding: .1em .4em;
    border: 1px solid var(--line);
    border-bottom-width: 3px;
    border-radius: 4px;
    background: var(--card);
    font: .85em var(--mono);
  }
  .gap {
    display: inline-block;
    min-width: 5em;
    padding: 0 .4em;
    border-bottom: 2px solid var(--accent);
    color: var(--quiet);
    font: .75em/1.4 var(--sans);
  }
  details { margin: 0 0 1.1em; padding-left: 1.25em; border-left: 4px solid var(--line); }
  details[open] > summary { margin-bottom: .4em; }
  details > :last-child { margin-bottom: 0; }
  summary {
    margin-left: -1.25em;
    padding: .6em 1.25em;
    color: var(--accent);
    font: 600 1rem/1.5 var(--sans);
    cursor: pointer;
  }
  summary:hover { color: var(--accent-deep); text-decoration: underline; }
  .question {
    margin: 1.8em 0;
    padding: 1.25rem 1.5rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-top: 4px solid var(--indigo);
    border-radius: 6px;
    scroll-margin-top: 1rem;
  }
  .question > :last-child { margin-bottom: 0; }
  .question-label { margin: 0; font: 600 .875rem/1.5 var(--sans); color: var(--indigo); }
  .question-title { margin-bottom: .6em; font: 650 1.15rem/1.4 var(--sans); }
  .task { margin-bottom: .6em; font: .9375rem/1.5 var(--sans); color: var(--quiet); }
  .options > li::marker, .prompts > li::marker, .reasons > li::marker {
    font-family: var(--sans);
    font-weight: 600;
  }
  .answer { padding: 0 1.25em; border: 0; border-radius: 6px; background: var(--wash); }
  .answer[open] { padding-bottom: 1em; }
  .key { margin-bottom: .6em; font-weight: 650; }
  .trainer { --tone: var(--quiet); border-left-style: dashed; }

  """
