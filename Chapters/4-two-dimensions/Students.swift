// Eight students before an examination.

/// How many hours each of them studied.
let hours = [1.0, 2, 3, 4, 5, 6, 7, 8]

/// Whether they passed: 1 for yes, 0 for no.
let passed = [0.0, 0, 0, 1, 0, 1, 1, 1]
