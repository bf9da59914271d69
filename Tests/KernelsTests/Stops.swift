// What a program that stopped had to say.

import Testing

/// The message that an exit test's program left on standard error.
func message(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}
