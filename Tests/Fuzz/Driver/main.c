// Nothing: `main` is libFuzzer's.
